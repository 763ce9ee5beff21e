using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>Deletes the tasks of something that is deleted itself.</summary>
public sealed class DeleteTasksOf(Owned<TaskItem> tasks)
{
    /// <summary>Returns how many there were.</summary>
    public Task<long> Run(string userId, string subjectId, CancellationToken stop = default) =>
        tasks.DeleteAll(userId, task => task.SubjectId == subjectId, stop);
}
