using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>Adds something to do, for an application or for itself.</summary>
public sealed class AddTask(Owned<TaskItem> tasks, Owned<JobApplication> applications, TimeProvider clock)
{
    /// <summary><paramref name="dueOn"/> is a local date. Fails when the text is empty or too long, or when there is no such application.</summary>
    public async Task<Result<TaskItem>> Run(string userId, string? text, DateOnly? dueOn, TaskPriority priority, string? applicationId, CancellationToken stop = default)
    {
        if (applicationId is not null && await applications.Get(userId, applicationId, stop) is null)
            return ApplicationFailures.NotFound;
        var task = TaskItem.Add(userId, text, dueOn, priority, applicationId is null ? null : new(SubjectKind.Application, applicationId), clock.GetUtcNow());
        return task.IsOk && (await tasks.Insert(userId, task.Value, stop)).Failure is { } failure ? failure : task;
    }
}
