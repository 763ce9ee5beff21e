using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>Reads a task, changes it, and stores it; when another window was faster it is read and changed again.</summary>
public sealed class ChangeTask(Owned<TaskItem> tasks)
{
    private const int Tries = 8;

    /// <summary>Returns the task as stored. Fails when there is no such task, or with what <paramref name="change"/> refuses.</summary>
    public async Task<Result<TaskItem>> Run(string userId, string id, Func<TaskItem, Result> change, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await tasks.Get(userId, id, stop) is not { } task)
                return TaskFailures.NotFound;
            if (change(task) is { Failure: { } refused })
                return refused;
            var stored = await tasks.Replace(userId, task, stop);
            if (stored.IsOk)
                return task;
            if (attempt == Tries)
                return stored.Failure!;
        }
    }
}
