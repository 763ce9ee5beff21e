using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Contacts;

/// <summary>Plans to meet somebody, perhaps over coffee: the day becomes the next contact, and what is to be done for it a task.</summary>
public sealed class PlanChat(ChangeContact change, Owned<TaskItem> tasks, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="on"/> is a local date, not before <paramref name="today"/>; <paramref name="text"/> says what is to be done. Fails when there is no such contact, there is no day or it is
    /// over, or the text is empty or too long; nothing is changed then.
    /// </summary>
    public async Task<Result<TaskItem>> Run(string userId, string id, DateOnly? on, string? text, DateOnly today, CancellationToken stop = default)
    {
        if (on is not { } day || day < today)
            return ContactFailures.ChatDay;
        var task = TaskItem.Add(userId, text, day, TaskPriority.Normal, new(SubjectKind.Contact, id), clock.GetUtcNow());
        if (!task.IsOk)
            return task;
        var planned = await change.Run(userId, id, contact =>
        {
            contact.Plan(day, clock.GetUtcNow());
            return Result.Ok;
        }, stop);
        if (planned.Failure is { } failure)
            return failure;
        return await tasks.Insert(userId, task.Value, stop) is { Failure: { } taken } ? taken : task;
    }
}
