using Jams.Domain.Documents;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Applications.Import;

/// <summary>What an import has added and what is still there of it.</summary>
/// <param name="Untouched">As they were added.</param>
/// <param name="Touched">Changed since, or with a task, a file or anything new in their timeline.</param>
public sealed record Imported(IReadOnlyList<JobApplication> Untouched, IReadOnlyList<JobApplication> Touched);

/// <summary>Tells apart which applications of an import somebody has done something with since: undoing leaves those.</summary>
public sealed class SeeImported(Owned<JobApplication> applications, Owned<TimelineEntry> timeline, Owned<TaskItem> tasks, Owned<StoredFile> documents)
{
    private const int AtOnce = 500;

    /// <summary>Nothing for an import that is not there or somebody else's.</summary>
    public async Task<Imported> Run(string userId, string importId, CancellationToken stop = default)
    {
        var added = await applications.Find(userId, x => x.ImportBatchId == importId, stop);
        // Everything a person does to an application stores it again; the import stored it once.
        var touched = added.Where(application => application.Version > 1).Select(application => application.Id).ToHashSet();
        foreach (var some in added.Select(application => application.Id).Chunk(AtOnce))
            touched.UnionWith(await WithMore(userId, [.. some], stop));
        return new Imported([.. added.Where(application => !touched.Contains(application.Id))], [.. added.Where(application => touched.Contains(application.Id))]);
    }

    // What hangs on an application without changing it.
    private async Task<IEnumerable<string>> WithMore(string userId, List<string> ids, CancellationToken stop)
    {
        var happened = await timeline.Find(userId, x => ids.Contains(x.ApplicationId) && x.Kind != TimelineKind.Imported && x.Kind != TimelineKind.NoteWritten, stop);
        var todo = await tasks.Find(userId, x => ids.Contains(x.SubjectId!), stop);
        var files = await documents.Find(userId, x => ids.Contains(x.ApplicationId!), stop);
        return happened.Select(entry => entry.ApplicationId).Concat(todo.Select(task => task.SubjectId!)).Concat(files.Select(file => file.ApplicationId!));
    }
}
