namespace Jams.Domain.Tasks;

/// <summary>Changes what is to be done and by when.</summary>
public sealed class EditTask(ChangeTask change)
{
    /// <summary><paramref name="dueOn"/> is a local date. Fails when there is no such task or the text is empty or too long.</summary>
    public Task<Result<TaskItem>> Run(string userId, string id, string? text, DateOnly? dueOn, TaskPriority priority, CancellationToken stop = default) =>
        change.Run(userId, id, task => task.Edit(text, dueOn, priority), stop);
}
