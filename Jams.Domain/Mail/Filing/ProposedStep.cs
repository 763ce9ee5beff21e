using Jams.Domain.Applications;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a mail would do, as a proposal keeps it.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="To">The kind of stage it leads to; null when it leads to none.</param>
/// <param name="ApplicationId">The application, when it is known.</param>
public sealed record ProposedStep(ProposalKind Kind, StageKind? To, string? ApplicationId = null)
{
    /// <summary>The stage the application is in.</summary>
    public string? FromStageId { get; init; }

    /// <summary>Applications to choose from.</summary>
    public IReadOnlyList<string> CandidateIds { get; init; } = [];

    /// <summary>The company to add.</summary>
    public string? Company { get; init; }

    /// <summary>The role to add.</summary>
    public string? Role { get; init; }
}
