namespace Jams.Domain.Applications.Table;

/// <summary>What can be expected to go wrong with changes of many.</summary>
public static class BulkFailures
{
    /// <summary>Nothing was ticked.</summary>
    public static Failure Nothing { get; } = Failure.Invalid("Tick the applications first. Nothing was changed.");

    /// <summary>No tag was written.</summary>
    public static Failure NoTag { get; } = Failure.Invalid("Write the tag first, in at most {0} characters. Nothing was changed.", JobApplication.TagLimit);

    /// <summary>Too old, or undone already.</summary>
    public static Failure Gone { get; } = Failure.Conflict("This can no longer be undone. Nothing was changed.");
}
