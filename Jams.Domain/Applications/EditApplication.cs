using Jams.Domain.Companies;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Saves the form with an application's details.</summary>
public sealed class EditApplication(
    FindOrAddCompany companies, ChangeApplication change, KeepPosting keepPosting, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="revision"/> is the application's <see cref="JobApplication.Revision"/> when the form was opened; <paramref name="posting"/> null leaves the posting as it is.
    /// Fails when there is no such application, as <see cref="JobApplication.Edit"/>, or with <see cref="ApplicationFailures.Stale"/> when other details were saved since; nothing is changed then.
    /// </summary>
    public async Task<Result<JobApplication>> Run(
        string userId, string id, int revision, string? company, ApplicationDetails details, string? posting, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(company))
            return ApplicationFailures.Company;
        var found = await companies.Run(userId, company, stop);
        if (found.Failure is { } nameless)
            return nameless;
        IReadOnlyList<string> fields = [];
        var changed = await change.Run(userId, id, application =>
        {
            if (application.Revision != revision)
                return ApplicationFailures.Stale;
            var before = DetailsOf.Fields(application);
            var edited = application.Edit(found.Value, details, clock.GetUtcNow());
            fields = [.. DetailsOf.Fields(application).Where(field => !Equals(field.Value, before[field.Key])).Select(field => field.Key)];
            return edited;
        }, stop);
        if (changed.Failure is { } failure)
            return failure;
        if (posting is not null && await keepPosting.Run(changed.Value, posting, stop))
            fields = [.. fields, "job description"];
        if (fields.Count > 0)
            await timeline.Insert(userId, Entry(changed.Value, fields), stop);
        return changed;
    }

    private TimelineEntry Entry(JobApplication application, IReadOnlyList<string> fields)
    {
        var sentence = fields.Count switch
        {
            1 => "Changed {0}",
            2 => "Changed {0} and {1}",
            3 => "Changed {0}, {1} and {2}",
            _ => "Changed {0}, {1} and {2} other details",
        };
        IEnumerable<TimelineWord> words = fields.Take(fields.Count > 3 ? 2 : 3).Select(TimelineWord.Word);
        return TimelineEntry.Of(application, TimelineKind.Edited, clock.GetUtcNow(), sentence,
            [.. fields.Count > 3 ? words.Append(new((fields.Count - 2).ToString(System.Globalization.CultureInfo.InvariantCulture))) : words]);
    }
}
