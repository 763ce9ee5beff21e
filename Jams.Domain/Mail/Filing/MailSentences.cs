using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing;

/// <summary>What the timeline says of mails, as keys of translation; {0} is who wrote, or to whom.</summary>
public static class MailSentences
{
    /// <summary>A mail that came.</summary>
    public static string Came(MailCategory category) => category switch
    {
        MailCategory.ApplicationConfirmation => "{0} confirms the application",
        MailCategory.InterviewInvite => "{0} invites to an interview",
        MailCategory.AvailabilityRequest => "{0} asks for times",
        MailCategory.Offer => "{0} makes an offer",
        MailCategory.Rejection => "{0} says no",
        MailCategory.FollowUpRequired => "{0} wants something from you",
        MailCategory.RecruiterOutreach => "{0} writes about a job",
        _ => "Mail from {0}",
    };

    /// <summary>A mail of the person.</summary>
    public const string Sent = "You wrote to {0}";

    /// <summary>A reminder of an answer that the person owes.</summary>
    public const string RemindedMine = "Reminder: their mail waits for your answer";

    /// <summary>A reminder of an answer that did not come.</summary>
    public const string RemindedTheirs = "Reminder: no answer yet";
}
