using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Table;

/// <summary>What can be done to many applications at once.</summary>
public enum BulkAct
{
    /// <summary>To another stage.</summary>
    Move,
    /// <summary>Into the archive.</summary>
    Archive,
    /// <summary>Out of the archive.</summary>
    Restore,
    /// <summary>Gets a tag.</summary>
    AddTag,
    /// <summary>Loses a tag.</summary>
    RemoveTag,
    /// <summary>Deleted, for good.</summary>
    Delete,
}

/// <summary>One application in a change of many.</summary>
/// <param name="ApplicationId">Which.</param>
/// <param name="Move">What a change of stage left, for undoing.</param>
public sealed record BulkStep(string ApplicationId, StageMove? Move);

/// <summary>A change of many applications at once, kept so that it can be undone. Only the latest few are kept.</summary>
[Index(nameof(UserId), nameof(At))]
public sealed class BulkChange : OwnedDocument
{
    /// <summary>How many are kept for undoing.</summary>
    public const int Kept = 5;

    private BulkChange() { }

    /// <summary>A change that was carried out at <paramref name="at"/> (UTC).</summary>
    public static BulkChange Of(string userId, BulkAct act, string? tag, IReadOnlyList<BulkStep> steps, DateTimeOffset at) => new() { UserId = userId, Act = act, Tag = tag, Steps = steps, At = at };

    /// <summary>What was done.</summary>
    public BulkAct Act { get; private set; }

    /// <summary>The tag, for changes of tags.</summary>
    public string? Tag { get; private set; }

    /// <summary>The applications that it changed.</summary>
    public IReadOnlyList<BulkStep> Steps { get; private set; } = [];

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; private set; }
}
