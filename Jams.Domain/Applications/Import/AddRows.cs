using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>Adds a batch of rows. Adding the same batch again, after a crash in its middle, adds only what is missing.</summary>
public sealed class AddRows(
    Owned<JobApplication> applications, Owned<Company> companies, Owned<Contact> contacts, Owned<TimelineEntry> timeline, Owned<PostingSnapshot> postings, FindCompany find, TimeProvider clock)
{
    internal async Task<ImportBatch> Run(ApplicationImport import, IReadOnlyList<CsvRow> rows, ReadRow reader, ImportedThings things, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var (bad, remarks, made) = (new List<ImportRemark>(), new List<ImportRemark>(), new List<(JobApplication Application, ImportedRow Row)>());
        var (leftOut, duplicates) = (0, 0);
        foreach (var row in rows)
        {
            var judged = JudgedRow.Of(import, row, reader, things, now);
            leftOut += judged.Fate == RowFate.LeftOut ? 1 : 0;
            duplicates += judged.Fate == RowFate.Duplicate ? 1 : 0;
            if (judged.Problem is { } problem)
                bad.Add(problem);
            if (judged.Application is null)
                continue;
            made.Add((judged.Application, judged.Row!));
            remarks.AddRange(judged.Row!.Remarks);
        }
        await Store(import, made, things, now, stop);
        return new ImportBatch { Rows = rows.Count, Added = made.Count, Duplicates = duplicates, LeftOut = leftOut, BadRows = bad, Remarks = remarks };
    }

    /// <summary>Deletes everything that this import brought, without opening it: the keys may be gone.</summary>
    internal async Task TakeBack(ApplicationImport import, CancellationToken stop)
    {
        var (userId, prefix) = (import.UserId, import.IdPrefix);
        await timeline.DeleteAll(userId, x => x.ApplicationId.StartsWith(prefix, StringComparison.Ordinal), stop);
        await postings.DeleteAll(userId, x => x.ApplicationId.StartsWith(prefix, StringComparison.Ordinal), stop);
        await applications.DeleteAll(userId, x => x.Id.StartsWith(prefix, StringComparison.Ordinal), stop);
        await contacts.DeleteAll(userId, x => x.Id.StartsWith(prefix, StringComparison.Ordinal), stop);
        await companies.DeleteAll(userId, x => x.Id.StartsWith(prefix, StringComparison.Ordinal), stop);
    }

    // What an application refers to goes first, what belongs to it last: a crash leaves nothing that points nowhere.
    private async Task Store(ApplicationImport import, List<(JobApplication Application, ImportedRow Row)> made, ImportedThings things, DateTimeOffset now, CancellationToken stop)
    {
        var ids = made.Select(each => each.Application.Id).ToList();
        var there = (await applications.Find(import.UserId, x => x.ImportBatchId == import.Id && ids.Contains(x.Id), stop)).Select(x => x.Id).ToHashSet();
        await StoreCompanies(import.UserId, made, things, stop);
        await contacts.InsertAll(import.UserId, [.. made.SelectMany(each => each.Application.ContactIds).Distinct().Where(things.NewContacts.ContainsKey).Select(id => Taken(things.NewContacts, id))], stop);
        await applications.InsertAll(import.UserId, [.. made.Select(each => each.Application).Where(application => !there.Contains(application.Id))], stop);
        var posted = new HashSet<string>();
        if (there.Count > 0)
        {
            posted = [.. (await postings.Find(import.UserId, x => ids.Contains(x.ApplicationId), stop)).Select(posting => posting.ApplicationId)];
            var told = (await timeline.Find(import.UserId, x => ids.Contains(x.ApplicationId), stop)).Select(entry => entry.ApplicationId).ToHashSet();
            made = [.. made.Where(each => !told.Contains(each.Application.Id))];
        }
        await postings.InsertAll(import.UserId, [.. made.Where(each => each.Row.Posting is not null && !posted.Contains(each.Application.Id)).Select(each => PostingSnapshot.Of(each.Application, each.Row.Posting!, each.Application.Link, now))], stop);
        await timeline.InsertAll(import.UserId, [.. made.SelectMany(each => Entries(import, each.Application, each.Row, now))], stop);
    }

    private async Task StoreCompanies(string userId, List<(JobApplication Application, ImportedRow Row)> made, ImportedThings things, CancellationToken stop)
    {
        var added = made.Select(each => each.Application.CompanyId).Distinct().Where(things.NewCompanies.ContainsKey).Select(id => Taken(things.NewCompanies, id)).ToList();
        if ((await companies.InsertAll(userId, added, stop)).IsOk)
            return;
        // Somebody (the person in another window) added one of them in the meantime.
        foreach (var company in added.Where(company => company.Version == 0))
            if (!(await companies.Insert(userId, company, stop)).IsOk && await find.Run(userId, company.Name, stop) is { } known)
                foreach (var (application, _) in made.Where(each => each.Application.CompanyId == company.Id))
                    application.NameCompany(known);
    }

    private static IEnumerable<TimelineEntry> Entries(ApplicationImport import, JobApplication application, ImportedRow row, DateTimeOffset now)
    {
        yield return TimelineEntry.Of(application, TimelineKind.Imported, now, "Imported from {0} into {1}", [new(import.Name), new(row.Stage.Name)], DoneBy.Import);
        if (TimelineEntry.Note(application, row.Notes, now) is { IsOk: true } note)
            yield return note.Value;
    }

    private static T Taken<T>(Dictionary<string, T> fresh, string id)
    {
        fresh.Remove(id, out var taken);
        return taken!;
    }
}
