using Jams.Domain.Contacts;
using Jams.Domain.Documents;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Applications;

/// <summary>An application with the stages it can be in.</summary>
public sealed record ApplicationHead(JobApplication Application, StageList Stages)
{
    /// <summary>The stage it is in; null only when a stage was deleted this very moment.</summary>
    public Stage? Stage => Stages.Find(Application.StageId);
}

/// <summary>Everything the page of an application shows.</summary>
/// <param name="Head">The application and the stages.</param>
/// <param name="Timeline">What happened, latest first.</param>
/// <param name="HasOlder">Whether the timeline goes further back.</param>
/// <param name="UndoId">The entry whose change of stage can be taken back, if any.</param>
/// <param name="Tasks">What is to be done for it.</param>
/// <param name="Files">Its files, newest first.</param>
/// <param name="People">The contacts that belong to it.</param>
/// <param name="Postings">The texts kept of its posting, latest first.</param>
public sealed record ApplicationView(
    ApplicationHead Head, IReadOnlyList<TimelineEntry> Timeline, bool HasOlder, string? UndoId, IReadOnlyList<TaskItem> Tasks, IReadOnlyList<StoredFile> Files,
    IReadOnlyList<Contact> People, IReadOnlyList<PostingSnapshot> Postings);

/// <summary>Reads an application.</summary>
public sealed class SeeApplication(
    Owned<JobApplication> applications, SeeStages stages, Owned<TimelineEntry> timeline, SeeTasksOf tasks, SeeFilesOf files, SeeContacts contacts, SeePostings postings)
{
    /// <summary>Entries of the timeline that are shown at once.</summary>
    public const int TimelineLimit = 100;

    /// <summary>The application and the stages only. Fails when there is none of this person.</summary>
    public async Task<Result<ApplicationHead>> Head(string userId, string id, CancellationToken stop = default) =>
        await applications.Get(userId, id, stop) is { } application ? new ApplicationHead(application, await stages.Run(userId, stop)) : ApplicationFailures.NotFound;

    /// <summary>Everything of it; <paramref name="whole"/> with the timeline to its beginning. Fails when there is none of this person.</summary>
    public async Task<Result<ApplicationView>> Run(string userId, string id, bool whole = false, CancellationToken stop = default)
    {
        var head = await Head(userId, id, stop);
        if (head.Failure is { } failure)
            return failure;
        var newest = new Query<TimelineEntry>(x => x.ApplicationId == id).ByDescending(x => x.At);
        var entries = await timeline.Find(userId, whole ? newest : newest.Take(TimelineLimit + 1), stop);
        return new ApplicationView(
            head.Value, whole ? entries : [.. entries.Take(TimelineLimit)], !whole && entries.Count > TimelineLimit, Undoable(head.Value.Application, entries),
            await tasks.Run(userId, id, stop), await files.Run(userId, id, stop), await contacts.Run(userId, head.Value.Application.ContactIds, stop), await postings.Run(userId, id, stop));
    }

    // The last change of stage, unless it was undone or the application was moved on without one.
    private static string? Undoable(JobApplication application, IReadOnlyList<TimelineEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Move is not null || entry.Kind == TimelineKind.Undone) is { Move: { } move } last
            && move.ToStageId == application.StageId && application.ArchivedAt is null ? last.Id : null;
}
