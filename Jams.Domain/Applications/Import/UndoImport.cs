using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>What undoing did.</summary>
/// <param name="Import">The import.</param>
/// <param name="Kept">Applications that stay, because they were changed since.</param>
public sealed record ImportUndone(ApplicationImport Import, IReadOnlyList<JobApplication> Kept);

/// <summary>Takes back what an import added, but for what the person changed since.</summary>
public sealed class UndoImport(
    Owned<ApplicationImport> imports, SeeImported see, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, Owned<PostingSnapshot> postings, Owned<Company> companies, Owned<Contact> contacts,
    IFiles files)
{
    private const int AtOnce = 500;

    /// <summary>Fails when there is no such import or it is not finished. What was changed, or got a task, a file or anything new in its timeline, stays.</summary>
    public async Task<Result<ImportUndone>> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await imports.Get(userId, id, stop) is not { } import)
            return ImportFailures.NotFound;
        if (import.Undo(0, 0) is { Failure: { } refused })
            return refused;
        var added = await see.Run(userId, id, stop);
        foreach (var some in added.Untouched.Select(application => application.Id).Chunk(AtOnce))
            await Remove(userId, [.. some], stop);
        await RemoveUnused(userId, import, stop);
        if (import.FileId is { } file)
            await files.Delete(userId, file, stop);
        import.Forget();
        import.Undo(added.Untouched.Count, added.Touched.Count);
        return await imports.Replace(userId, import, stop) is { Failure: { } stale } ? stale : new ImportUndone(import, added.Touched);
    }

    private async Task Remove(string userId, List<string> ids, CancellationToken stop)
    {
        await postings.DeleteAll(userId, x => ids.Contains(x.ApplicationId), stop);
        await timeline.DeleteAll(userId, x => ids.Contains(x.ApplicationId), stop);
        await applications.DeleteAll(userId, x => ids.Contains(x.Id), stop);
    }

    // Companies and contacts that came with the import, untouched and now without anything.
    private async Task RemoveUnused(string userId, ApplicationImport import, CancellationToken stop)
    {
        var prefix = import.IdPrefix;
        var left = await applications.Find(userId, x => true, stop);
        var (usedContacts, usedCompanies) = (left.SelectMany(x => x.ContactIds).ToHashSet(), left.Select(x => x.CompanyId).ToHashSet());
        var people = await contacts.Find(userId, x => true, stop);
        foreach (var contact in people.Where(x => x.Id.StartsWith(prefix, StringComparison.Ordinal) && x.Version == 1 && !usedContacts.Contains(x.Id)))
            await contacts.Delete(userId, contact.Id, stop);
        usedCompanies.UnionWith((await contacts.Find(userId, x => true, stop)).Select(x => x.CompanyId).OfType<string>());
        var unused = (await companies.Find(userId, x => true, stop)).Where(x => x.Id.StartsWith(prefix, StringComparison.Ordinal) && x.Version == 1 && !usedCompanies.Contains(x.Id)).Select(x => x.Id);
        foreach (var some in unused.Chunk(AtOnce))
        {
            var ids = some.ToList();
            await companies.DeleteAll(userId, x => ids.Contains(x.Id), stop);
        }
    }
}
