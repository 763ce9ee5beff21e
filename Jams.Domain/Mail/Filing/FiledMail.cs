using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Filing;

/// <summary>A mail with what was found of it, in its conversation.</summary>
/// <param name="Message">The mail.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Thread">Its conversation; null when it is gone.</param>
public sealed record FiledMail(MailMessage Message, MailFinding Finding, MailThread? Thread)
{
    /// <summary>Whether the mailbox holds it for spam, or the person threw it away: then it is only shown.</summary>
    public bool IsAside => Thread?.Shelf is MailShelf.Junk or MailShelf.Trash;

    /// <summary>Who did what is done because of it.</summary>
    public Applications.DoneBy By => Finding.Method is Findings.FindingMethod.Model or Findings.FindingMethod.Ai ? Applications.DoneBy.Model : Applications.DoneBy.Rule;
}
