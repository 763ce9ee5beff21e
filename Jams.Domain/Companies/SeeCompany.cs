using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>Everything the page of a company shows.</summary>
/// <param name="Company">The company.</param>
/// <param name="Applications">All applications to it, latest change first, the archive included.</param>
/// <param name="Stages">The person's stages.</param>
/// <param name="People">The contacts that work there.</param>
/// <param name="Pattern">How long it takes to answer.</param>
public sealed record CompanyView(Company Company, IReadOnlyList<JobApplication> Applications, StageList Stages, IReadOnlyList<Contact> People, ResponsePattern Pattern)
{
    /// <summary>Whether nothing belongs to it, so that it can be deleted.</summary>
    public bool IsEmpty => Applications.Count == 0 && People.Count == 0;
}

/// <summary>Reads a company.</summary>
public sealed class SeeCompany(Owned<Company> companies, Owned<JobApplication> applications, Owned<Contact> contacts, Owned<TimelineEntry> timeline, SeeStages stages)
{
    /// <summary>The company alone. Fails when there is none of this person.</summary>
    public async Task<Result<Company>> Head(string userId, string id, CancellationToken stop = default) =>
        await companies.Get(userId, id, stop) is { } company ? company : CompanyFailures.NotFound;

    /// <summary>Everything of it. <paramref name="today"/> and <paramref name="dayOf"/> speak of the person's local dates. Fails when there is none of this person.</summary>
    public async Task<Result<CompanyView>> Run(string userId, string id, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf, CancellationToken stop = default)
    {
        if (await companies.Get(userId, id, stop) is not { } company)
            return CompanyFailures.NotFound;
        var theirs = await applications.Find(userId, new Query<JobApplication>(x => x.CompanyId == id).ByDescending(x => x.ChangedAt), stop);
        var ids = theirs.Select(application => application.Id).ToList();
        var answers = await timeline.Find(userId, x => ids.Contains(x.ApplicationId) && (x.Move != null || x.Kind == TimelineKind.MailReceived), stop);
        var people = await contacts.Find(userId, new Query<Contact>(x => x.CompanyId == id).By(x => x.NameKey), stop);
        return new CompanyView(company, theirs, await stages.Run(userId, stop), people, ResponsePattern.Of(theirs, answers, today, dayOf));
    }
}
