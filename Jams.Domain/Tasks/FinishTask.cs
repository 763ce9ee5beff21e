using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>Checks a task off, or opens it again.</summary>
public sealed class FinishTask(ChangeTask change, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>A task of an application that is done is written into its timeline, once for each time it was finished. Fails when there is no such task.</summary>
    public async Task<Result<TaskItem>> Run(string userId, string id, bool done, CancellationToken stop = default)
    {
        var finished = false;
        var changed = await change.Run(userId, id, task =>
        {
            if (done)
                finished = task.Finish(clock.GetUtcNow());
            else
                task.Reopen();
            return Result.Ok;
        }, stop);
        if (finished && changed is { IsOk: true, Value: { SubjectKind: SubjectKind.Application, SubjectId: { } subject } task } && await applications.Get(userId, subject, stop) is { } application)
            await timeline.Insert(userId, TimelineEntry.Of(application, TimelineKind.TaskDone, clock.GetUtcNow(), "Done: {0}", [new(task.Text)], subject: new(SubjectKind.Task, task.Id)), stop);
        return changed;
    }
}
