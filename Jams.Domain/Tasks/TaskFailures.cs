namespace Jams.Domain.Tasks;

/// <summary>What can be expected to go wrong with tasks.</summary>
public static class TaskFailures
{
    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("There is no such task. It may have been deleted.");

    /// <summary>Empty or too long.</summary>
    public static Failure Text { get; } = Failure.Invalid("Please say what is to be done, in at most {0} characters.", TaskItem.TextLimit).For("Text");
}
