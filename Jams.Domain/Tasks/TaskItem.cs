using Jams.Domain.Storage;

namespace Jams.Domain.Tasks;

/// <summary>How much a task matters.</summary>
public enum TaskPriority
{
    /// <summary>Comes first.</summary>
    High,
    /// <summary>The rule.</summary>
    Normal,
    /// <summary>Can wait.</summary>
    Low,
}

/// <summary>Something to do, perhaps by a day, perhaps for an application or somebody.</summary>
[Index(nameof(UserId), nameof(DoneAt), nameof(DueOn))]
[Index(nameof(UserId), nameof(SubjectId))]
public sealed class TaskItem : OwnedDocument
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLimit = 500;

    private TaskItem() { }

    /// <summary>What is to be done.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The local date it is due; null = some day.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>How much it matters.</summary>
    public TaskPriority Priority { get; private set; }

    /// <summary>When it was checked off (UTC); null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>What kind of thing it is for, if any.</summary>
    public SubjectKind? SubjectKind { get; private set; }

    /// <summary>The id of what it is for, if any.</summary>
    public string? SubjectId { get; private set; }

    /// <summary>A new task. <paramref name="dueOn"/> is a local date, <paramref name="now"/> is UTC. Fails when the text is empty or too long.
    /// An <paramref name="id"/> that follows from its reason keeps it from being added twice.</summary>
    public static Result<TaskItem> Add(string userId, string? text, DateOnly? dueOn, TaskPriority priority, SubjectReference? subject, DateTimeOffset now, string? id = null)
    {
        var task = new TaskItem { Id = id ?? NewId(), UserId = userId, AddedAt = now, SubjectKind = subject?.Kind, SubjectId = subject?.Id };
        return task.Edit(text, dueOn, priority) is { Failure: { } refused } ? refused : task;
    }

    /// <summary>Changes what is to be done and by when. Fails when the text is empty or too long.</summary>
    public Result Edit(string? text, DateOnly? dueOn, TaskPriority priority)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > TextLimit)
            return TaskFailures.Text;
        (Text, DueOn, Priority) = (trimmed, dueOn, priority);
        return Result.Ok;
    }

    /// <summary>Checks it off; a task that is done already keeps its time. Returns whether this was the step that finished it.</summary>
    public bool Finish(DateTimeOffset now)
    {
        var first = DoneAt is null;
        DoneAt ??= now;
        return first;
    }

    /// <summary>It is open again.</summary>
    public void Reopen() => DoneAt = null;

    /// <summary>Whether it is open although its day is over.</summary>
    public bool IsOverdue(DateOnly today) => DoneAt is null && DueOn < today;
}
