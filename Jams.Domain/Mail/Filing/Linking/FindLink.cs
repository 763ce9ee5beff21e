using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>Finds the application that a mail is about.</summary>
public sealed class FindLink(Owned<JobApplication> applications, Owned<Company> companies, Owned<Contact> contacts, Owned<MailMessage> messages, Owned<MailThread> threads)
{
    private const int CompaniesRead = 5_000;
    private const int ApplicationsRead = 200;

    /// <summary>
    /// By its conversation, by the mails it answers, by who wrote it, by its company and role and days. <paramref name="references"/> are the mails it names (as <see cref="ReadableMail.References"/>):
    /// anybody can name any, so they only add to other signs.
    /// </summary>
    public async Task<MailMatch> Run(string userId, MailThread? thread, MailClues clues, IReadOnlyList<string> references, CancellationToken stop = default)
    {
        if (thread?.ApplicationId is { } known && await applications.Get(userId, known, stop) is { } application)
            return await OfThread(userId, application, clues, stop);
        // Ordinary mail belongs to an application by its conversation only.
        if (clues.Category == MailCategory.Other)
            return MailMatch.None;
        var candidates = new Dictionary<string, LinkCandidate>();
        await ByCompany(userId, clues, candidates, stop);
        await ByContact(userId, clues, candidates, stop);
        await ByReference(userId, references, candidates, stop);
        if (candidates.Count == 0 && clues.Company is null)
            await ByRole(userId, clues, candidates, stop);
        return ChooseApplication.Of(clues, candidates.Values);
    }

    // A conversation goes on about its application, unless that has ended and the person has applied there again, or the mail names another role.
    private async Task<MailMatch> OfThread(string userId, JobApplication application, MailClues clues, CancellationToken stop)
    {
        var companyId = application.CompanyId;
        var newer = application.ClosedAt is { } closed && closed < clues.SentAt
            ? await applications.Find(userId, new Query<JobApplication>(x => x.CompanyId == companyId && x.AddedAt > application.AddedAt && x.ArchivedAt == null).Take(ApplicationsRead), stop)
            : [];
        if (StageStep.Target(clues.Category) is not null && newer.Any(other => MailWindow.Of(other, clues.SentOn) != WindowFit.Outside))
            return MailMatch.AmongThese(newer.Where(other => MailWindow.Of(other, clues.SentOn) != WindowFit.Outside).Prepend(application).Select(other => other.Id), LinkReason.Thread);
        return MailMatch.With(application.Id, LinkReason.Thread, RoleLikenesses.Of(clues.Role, application.Role) != RoleLikeness.Different && application.ArchivedAt is null);
    }

    private async Task ByCompany(string userId, MailClues clues, Dictionary<string, LinkCandidate> candidates, CancellationToken stop)
    {
        var all = await companies.Find(userId, new Query<Company>(_ => true).Take(CompaniesRead), stop);
        var possible = MatchCompanies.Of(clues, all, _ => []).ToDictionary(match => match.Company.Id);
        // Words of a role may follow the name of a firm; which roles, is known only for firms that are near at all.
        var near = all.Where(company => possible.ContainsKey(company.Id) || clues.Text.Contains(company.Name, StringComparison.OrdinalIgnoreCase) || clues.Subject.Contains(company.Name, StringComparison.OrdinalIgnoreCase)).Take(50).ToList();
        if (near.Count == 0)
            return;
        var ids = near.Select(company => company.Id).ToList();
        var theirs = (await applications.Find(userId, new Query<JobApplication>(x => ids.Contains(x.CompanyId)).ByDescending(x => x.AddedAt).Take(ApplicationsRead), stop)).ToLookup(application => application.CompanyId);
        foreach (var match in MatchCompanies.Of(clues, near, company => theirs[company.Id].Select(application => application.Role)))
            foreach (var application in theirs[match.Company.Id])
                candidates[application.Id] = new LinkCandidate(application, match.Weight);
    }

    private async Task ByContact(string userId, MailClues clues, Dictionary<string, LinkCandidate> candidates, CancellationToken stop)
    {
        var address = MailAccount.KeyOf(clues.Address);
        if (address.Length == 0)
            return;
        foreach (var contact in await contacts.Find(userId, new Query<Contact>(x => x.Addresses.Contains(address)).Take(10), stop))
            foreach (var application in await applications.Find(userId, new Query<JobApplication>(x => x.ContactIds.Contains(contact.Id)).Take(ApplicationsRead), stop))
                candidates[application.Id] = Known(candidates, application) with { ByContact = true };
    }

    private async Task ByReference(string userId, IReadOnlyList<string> references, Dictionary<string, LinkCandidate> candidates, CancellationToken stop)
    {
        if (references.Count == 0)
            return;
        var named = (await messages.Find(userId, mail => references.Contains(mail.MessageIdKey), stop)).Select(mail => mail.ThreadId).Distinct().ToList();
        var ids = named.Count == 0 ? [] : (await threads.Find(userId, thread => named.Contains(thread.Id) && thread.ApplicationId != null, stop)).Select(thread => thread.ApplicationId!).Distinct().ToList();
        if (ids.Count > 0)
            foreach (var application in await applications.Find(userId, x => ids.Contains(x.Id), stop))
                candidates[application.Id] = Known(candidates, application) with { ByReference = true };
    }

    private async Task ByRole(string userId, MailClues clues, Dictionary<string, LinkCandidate> candidates, CancellationToken stop)
    {
        var key = RoleKey.Of(clues.Role ?? "");
        if (key.Contains(' '))
            foreach (var application in await applications.Find(userId, new Query<JobApplication>(x => x.RoleKey == key && x.ArchivedAt == null && x.ClosedAt == null).Take(ApplicationsRead), stop))
                candidates[application.Id] = new LinkCandidate(application, NameWeight.None);
    }

    private static LinkCandidate Known(Dictionary<string, LinkCandidate> candidates, JobApplication application) => candidates.GetValueOrDefault(application.Id) ?? new LinkCandidate(application, NameWeight.None);
}
