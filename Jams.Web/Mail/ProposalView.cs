using Jams.Domain.Mail.Filing;

namespace Jams.Web.Mail;

/// <summary>A proposal where it is shown.</summary>
/// <param name="Open">The proposal and what it is about.</param>
/// <param name="Back">The address to go back to after an answer.</param>
/// <param name="InPlace">Whether its answer replaces it in the page, instead of loading the page anew.</param>
/// <param name="Focus">Whether it has just taken the place of what was answered.</param>
public sealed record ProposalView(OpenProposal Open, string Back, bool InPlace = false, bool Focus = false);
