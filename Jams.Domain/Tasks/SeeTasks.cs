using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>A task with what it is for.</summary>
/// <param name="Task">The task.</param>
/// <param name="Application">The application it is for, if any.</param>
/// <param name="Contact">The contact it is for, if any.</param>
public sealed record TaskLine(TaskItem Task, JobApplication? Application, Contact? Contact);

/// <summary>The person's list of things to do.</summary>
/// <param name="Lines">The tasks that were asked for.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Overdue">How many of them are overdue.</param>
/// <param name="Done">How many are done.</param>
public sealed record TaskPage(IReadOnlyList<TaskLine> Lines, long Open, long Overdue, long Done);

/// <summary>All tasks of a person.</summary>
public sealed class SeeTasks(Owned<TaskItem> tasks, Owned<JobApplication> applications, SeeContacts contacts)
{
    /// <summary>Most lines that are shown at once.</summary>
    public const int Limit = 200;

    /// <summary>
    /// Open and overdue: by day (without one last), then by priority; done: latest first. <paramref name="today"/> is the person's local date. At most <see cref="Limit"/>.
    /// </summary>
    public async Task<TaskPage> Run(string userId, TaskView view, DateOnly today, CancellationToken stop = default)
    {
        var shown = view switch
        {
            TaskView.Done => await tasks.Find(userId, new Query<TaskItem>(task => task.DoneAt != null).ByDescending(task => task.DoneAt).Take(Limit), stop),
            TaskView.Overdue => await tasks.Find(userId, new Query<TaskItem>(task => task.DoneAt == null && task.DueOn < today).By(task => task.DueOn).Take(Limit), stop),
            // Null sorts before every day, but "some day" comes last.
            _ => [.. await tasks.Find(userId, new Query<TaskItem>(task => task.DoneAt == null && task.DueOn != null).By(task => task.DueOn).Take(Limit), stop),
                .. await tasks.Find(userId, new Query<TaskItem>(task => task.DoneAt == null && task.DueOn == null).Take(Limit), stop)],
        };
        if (view != TaskView.Done)
            shown = [.. shown.OrderBy(task => task.DueOn ?? DateOnly.MaxValue).ThenBy(task => task.Priority).Take(Limit)];
        var ids = SubjectsOf(SubjectKind.Application);
        var named = ids.Count == 0 ? [] : (await applications.Find(userId, application => ids.Contains(application.Id), stop)).ToDictionary(application => application.Id);
        var people = (await contacts.Run(userId, SubjectsOf(SubjectKind.Contact), stop)).ToDictionary(contact => contact.Id);
        return new TaskPage(
            [.. shown.Select(task => new TaskLine(task, named.GetValueOrDefault(task.SubjectId ?? ""), people.GetValueOrDefault(task.SubjectId ?? "")))],
            await tasks.Count(userId, task => task.DoneAt == null, stop),
            await tasks.Count(userId, task => task.DoneAt == null && task.DueOn < today, stop),
            await tasks.Count(userId, task => task.DoneAt != null, stop));

        List<string> SubjectsOf(SubjectKind kind) => [.. shown.Where(task => task.SubjectKind == kind).Select(task => task.SubjectId!).Distinct()];
    }
}
