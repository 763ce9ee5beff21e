using Jams.Domain.Applications;

namespace Jams.Domain.Mail.Filing;

/// <summary>A proposal with what it is about.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Application">The application it moves, if it is known.</param>
/// <param name="Candidates">The applications to choose from.</param>
/// <param name="Stage">The stage it would go to; null when the board has none of its kind, or it goes nowhere.</param>
public sealed record OpenProposal(StatusProposal Proposal, JobApplication? Application, IReadOnlyList<JobApplication> Candidates, Stage? Stage)
{
    /// <summary>Whether there is still something to ask: the application is there and not past this.</summary>
    public bool MakesSense => Proposal.Kind switch
    {
        ProposalKind.Move => Application is not null && Leads(Application),
        ProposalKind.Choose => Candidates.Any(candidate => Proposal.To is null || Leads(candidate)),
        _ => true,
    };

    internal static OpenProposal Of(StatusProposal one, Dictionary<string, JobApplication> known, StageList stages) =>
        new(one, known.GetValueOrDefault(one.ApplicationId ?? ""), [.. one.CandidateIds.Select(known.GetValueOrDefault).OfType<JobApplication>()], one.To is { } to ? stages.First(to) : null);

    private bool Leads(JobApplication application) => StageStep.Of(application, Proposal.Category, Proposal.SentAt) is not null;
}
