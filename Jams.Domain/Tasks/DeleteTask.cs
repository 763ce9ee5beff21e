using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>Deletes a task.</summary>
public sealed class DeleteTask(Owned<TaskItem> tasks)
{
    /// <summary>Returns what was deleted. Fails when there is no such task.</summary>
    public async Task<Result<TaskItem>> Run(string userId, string id, CancellationToken stop = default) =>
        await tasks.Get(userId, id, stop) is { } task && await tasks.Delete(userId, id, stop) ? task : TaskFailures.NotFound;
}
