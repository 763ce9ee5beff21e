using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>The tasks of one thing.</summary>
public sealed class SeeTasksOf(Owned<TaskItem> tasks)
{
    /// <summary>Open ones first, by day (without one last), then by priority; then those done, latest first. At most 200.</summary>
    public async Task<IReadOnlyList<TaskItem>> Run(string userId, string subjectId, CancellationToken stop = default) =>
        [.. (await tasks.Find(userId, new Query<TaskItem>(task => task.SubjectId == subjectId).Take(200), stop))
            .OrderBy(task => task.DoneAt is not null).ThenByDescending(task => task.DoneAt)
            .ThenBy(task => task.DueOn ?? DateOnly.MaxValue).ThenBy(task => task.Priority).ThenBy(task => task.Id, StringComparer.Ordinal)];
}
