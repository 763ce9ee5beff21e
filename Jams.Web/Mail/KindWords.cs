using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Reading;

namespace Jams.Web.Mail;

/// <summary>How categories and lists are called and drawn. The words are keys of their translations.</summary>
public static class KindWords
{
    /// <summary>One mail of it, on a chip.</summary>
    public static string One(MailCategory kind) => kind switch
    {
        MailCategory.ApplicationConfirmation => "Confirmation",
        MailCategory.InterviewInvite => "Interview invite",
        MailCategory.RecruiterOutreach => "Recruiter",
        MailCategory.AvailabilityRequest => "Asks for times",
        MailCategory.Offer => "Offer",
        MailCategory.Rejection => "Rejection",
        MailCategory.FollowUpRequired => "Asks for something",
        _ => "Other mail",
    };

    /// <summary>All of it, in the panel.</summary>
    public static string Many(MailCategory kind) => kind switch
    {
        MailCategory.ApplicationConfirmation => "Confirmations",
        MailCategory.InterviewInvite => "Interview invites",
        MailCategory.RecruiterOutreach => "Recruiters",
        MailCategory.Offer => "Offers",
        MailCategory.Rejection => "Rejections",
        _ => One(kind),
    };

    /// <summary>The class of its hue.</summary>
    public static string Hue(MailCategory kind) => kind switch
    {
        MailCategory.ApplicationConfirmation => "st-applied",
        MailCategory.InterviewInvite => "st-interview",
        MailCategory.RecruiterOutreach => "is-info",
        MailCategory.Offer => "st-offer",
        MailCategory.Rejection => "st-closed",
        MailCategory.AvailabilityRequest or MailCategory.FollowUpRequired => "is-warn",
        _ => "",
    };

    /// <summary>The stage whose strokes stand for it; null = an icon does.</summary>
    public static StageKind? Tally(MailCategory kind) => kind switch
    {
        MailCategory.ApplicationConfirmation => StageKind.Applied,
        MailCategory.InterviewInvite => StageKind.Interviewing,
        MailCategory.Offer => StageKind.Offer,
        MailCategory.Rejection => StageKind.Rejected,
        _ => null,
    };

    /// <summary>Its icon, where it has no strokes.</summary>
    public static string Icon(MailCategory kind) => kind switch
    {
        MailCategory.RecruiterOutreach => "user-round",
        MailCategory.AvailabilityRequest => "calendar",
        MailCategory.FollowUpRequired => "clipboard-list",
        _ => "mail",
    };

    /// <summary>What a list is called.</summary>
    public static string Of(MailPlace place) => place switch
    {
        MailPlace.Inbox => "Inbox",
        MailPlace.Answer => "Needs an answer",
        MailPlace.Waiting => "Waiting for them",
        MailPlace.Snoozed => "Snoozed",
        MailPlace.Sent => "Sent",
        MailPlace.Archive => "Archive",
        MailPlace.Trash => "Trash",
        MailPlace.Junk => "Junk",
        _ => "All mail",
    };

    /// <summary>Its icon.</summary>
    public static string Icon(MailPlace place) => place switch
    {
        MailPlace.Inbox => "inbox",
        MailPlace.Answer => "reply",
        MailPlace.Waiting => "clock",
        MailPlace.Snoozed => "moon",
        MailPlace.Sent => "send",
        MailPlace.Archive => "archive",
        MailPlace.Trash => "trash-2",
        MailPlace.Junk => "shield-alert",
        _ => "mail",
    };

    /// <summary>What an empty list teaches.</summary>
    public static string Empty(MailPlace place) => place switch
    {
        MailPlace.Inbox => "Nothing to look at. What arrives shows here by itself.",
        MailPlace.Answer => "Nobody waits for you. Mail that asks you something shows here until you have answered.",
        MailPlace.Waiting => "You wait for nobody. What you wrote and nobody has answered yet shows here.",
        MailPlace.Snoozed => "Nothing is put off. Snoozed mail waits here and comes back to the inbox at its time.",
        MailPlace.Sent => "Nothing was sent from your mailboxes yet.",
        MailPlace.Archive => "Nothing is in the archive. Mail you are done with lies here, out of sight and easy to find.",
        MailPlace.Trash => "The trash is empty.",
        MailPlace.Junk => "No junk. What your providers take for spam lies here.",
        _ => "No mail is like this.",
    };
}
