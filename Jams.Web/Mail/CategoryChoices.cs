using Jams.Domain.Mail.Findings;

namespace Jams.Web.Mail;

/// <summary>The categories in the order a person chooses from: on the way of an application, then the rest.</summary>
public static class CategoryChoices
{
    public static IReadOnlyList<MailCategory> All { get; } =
    [
        MailCategory.ApplicationConfirmation, MailCategory.InterviewInvite, MailCategory.AvailabilityRequest, MailCategory.FollowUpRequired, MailCategory.Offer, MailCategory.Rejection, MailCategory.RecruiterOutreach,
        MailCategory.Other,
    ];

    /// <summary>What a category means, for somebody who is not sure which to choose; the key of its translation.</summary>
    public static string Meaning(MailCategory category) => category switch
    {
        MailCategory.ApplicationConfirmation => "They have received your application.",
        MailCategory.InterviewInvite => "They invite you to an interview or a call, with a time or a link to choose one.",
        MailCategory.AvailabilityRequest => "They ask when you have time.",
        MailCategory.FollowUpRequired => "They want something else: a test, papers, a form, an answer.",
        MailCategory.Offer => "They offer you the job, or send its terms.",
        MailCategory.Rejection => "They say no.",
        MailCategory.RecruiterOutreach => "Somebody writes about a job you have not applied for.",
        _ => "None of these: job alerts, newsletters, private mail.",
    };
}
