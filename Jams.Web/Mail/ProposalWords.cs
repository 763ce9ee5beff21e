using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Mail;

/// <summary>What proposals ask and say.</summary>
public static class ProposalWords
{
    /// <summary>The question, or what became of it, in a sentence.</summary>
    public static string Say(this IStringLocalizer words, OpenProposal open)
    {
        var (proposal, stage) = (open.Proposal, open.Stage?.Name ?? "?");
        var what = open.Application is { } application ? words["{0} at {1}", application.Role, application.CompanyName].Value : words["the application"].Value;
        return proposal.State switch
        {
            ProposalState.Applied when proposal.HasAdded => words["Added {0} because of this mail.", what],
            ProposalState.Applied when proposal.EntryId is null => words["This mail is filed with {0}.", what],
            ProposalState.Applied => words["Moved {0} to {1} because of this mail.", what, stage],
            ProposalState.Undone => words["Taken back. This mail does not do it again."],
            ProposalState.Dismissed => words["You left it as it is."],
            ProposalState.Overtaken => words["There is nothing to do here any more."],
            _ => proposal.Kind switch
            {
                ProposalKind.Choose => words["Which application is the mail from {0} about?", proposal.Sender],
                ProposalKind.Add => words["{0} confirms an application that is not here yet. Add it?", proposal.Sender],
                _ => words[Question(proposal.Category), proposal.Sender, what, stage],
            },
        };
    }

    /// <summary>What the button that says yes does.</summary>
    public static string Yes(this IStringLocalizer words, OpenProposal open) => open.Proposal.Kind switch
    {
        ProposalKind.Choose => words["File it there"],
        ProposalKind.Add => words["Add application"],
        _ => words["Move to {0}", open.Stage?.Name ?? "?"],
    };

    private static string Question(MailCategory category) => category switch
    {
        MailCategory.Rejection => "A mail from {0} says no. Move {1} to {2}?",
        MailCategory.Offer => "A mail from {0} makes an offer. Move {1} to {2}?",
        MailCategory.AvailabilityRequest => "A mail from {0} asks for times. Move {1} to {2}?",
        MailCategory.ApplicationConfirmation => "A mail from {0} confirms your application. Move {1} to {2}?",
        _ => "A mail from {0} invites you. Move {1} to {2}?",
    };

    /// <summary>The class of the hue of where it leads.</summary>
    public static string Hue(StatusProposal proposal) => KindWords.Hue(proposal.Category);

    /// <summary>How sure, for a reader; never quite certain unless the person said so.</summary>
    public static string Sure(double confidence) => Math.Min(confidence, 0.99).ToString("P0", System.Globalization.CultureInfo.CurrentCulture);
}
