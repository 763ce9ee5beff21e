using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>One task.</summary>
public sealed class SeeTask(Owned<TaskItem> tasks)
{
    /// <summary>Fails when there is no such task of this person.</summary>
    public async Task<Result<TaskItem>> Run(string userId, string id, CancellationToken stop = default) =>
        await tasks.Get(userId, id, stop) is { } task ? task : TaskFailures.NotFound;
}
