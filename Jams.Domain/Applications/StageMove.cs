namespace Jams.Domain.Applications;

/// <summary>What a change of stage replaced, so that it can be taken back. Kept in the timeline's entry of the change.</summary>
public sealed record StageMove
{
    /// <summary>The stage it left.</summary>
    public string FromStageId { get; init; } = "";

    /// <summary>The kind it had there.</summary>
    public StageKind FromKind { get; init; }

    /// <summary>The stage it went to.</summary>
    public string ToStageId { get; init; } = "";

    /// <summary>The kind it got.</summary>
    public StageKind ToKind { get; init; }

    /// <summary>Its place in the column it left.</summary>
    public long Rank { get; init; }

    /// <summary>When it had been closed before (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Its date of sending before.</summary>
    public DateOnly? AppliedOn { get; init; }
}
