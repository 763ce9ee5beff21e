using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing;

/// <summary>Where a mail leads an application.</summary>
/// <param name="To">The kind of stage.</param>
/// <param name="IsReopening">Whether the application has ended: then only the person can say so.</param>
public sealed record StageStep(StageKind To, bool IsReopening)
{
    /// <summary>The kind of stage that a mail of this category leads to; null for those that lead nowhere.</summary>
    public static StageKind? Target(MailCategory category) => category switch
    {
        MailCategory.ApplicationConfirmation => StageKind.Applied,
        MailCategory.InterviewInvite or MailCategory.AvailabilityRequest => StageKind.Interviewing,
        MailCategory.Offer => StageKind.Offer,
        MailCategory.Rejection => StageKind.Rejected,
        _ => null,
    };

    /// <summary>
    /// The step a mail of this category, sent at <paramref name="sentAt"/> (UTC), means for an application. Forward only; null when the application is there or further already.
    /// What has ended without the person's word (rejected, no answer) may be asked about when the mail came after its end; what the person ended (withdrawn, accepted) stays.
    /// </summary>
    public static StageStep? Of(JobApplication application, MailCategory category, DateTimeOffset sentAt)
    {
        if (Target(category) is not { } to || application.ArchivedAt is not null)
            return null;
        if (!application.Kind.IsEnded())
            return to > application.Kind ? new StageStep(to, false) : null;
        var isNews = application.ClosedAt is null || sentAt > application.ClosedAt;
        return (application.Kind, to) switch
        {
            (StageKind.Ghosted or StageKind.Rejected, StageKind.Interviewing or StageKind.Offer) when isNews => new StageStep(to, true),
            (StageKind.Ghosted, StageKind.Rejected) when isNews => new StageStep(to, true),
            _ => null,
        };
    }
}
