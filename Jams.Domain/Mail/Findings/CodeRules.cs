using Jams.Domain.Mail.Findings.Cues;
using Jams.Domain.Mail.Findings.Facts;
using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings;

/// <summary>What leaves no doubt without a model: the person's own mail, calendar invitations to an interview, mail that a job board sends to many.</summary>
internal static class CodeRules
{
    private const double Sure = 0.97;

    /// <summary>Null when nothing is beyond doubt.</summary>
    public static Classification? Run(MailReading reading)
    {
        var mail = reading.Mail;
        if (mail.IsOwn)
            return Said(MailCategory.Other, 0.99, Sender(mail));
        if (mail.Invitation is { } invitation)
            return OfInvitation(reading, invitation);
        return IsBoardMailing(reading) ? Said(MailCategory.Other, Sure, Shown(reading, "alert") ?? Sender(mail)) : null;
    }

    private static Classification? OfInvitation(MailReading reading, MailInvitation invitation)
    {
        if (invitation.Method == InvitationMethod.Reply)
            return Said(MailCategory.Other, Sure, Title(invitation));
        // Those who interview get invitations too, and theirs name the candidate.
        if (invitation.Method == InvitationMethod.Cancel || reading.Has("inside") || reading.Has("rejection"))
            return null;
        var title = CueBook.Standard.Find(Words.Of(invitation.Summary));
        return title.Any(match => match.Group.Name is "interview" or "interview-soft" && match.Turn == CueTurn.Plain) && (reading.Has("job") || reading.System is { Kind: SystemKind.Tracking or SystemKind.Scheduling } || invitation.Method == InvitationMethod.Request)
            ? Said(MailCategory.InterviewInvite, Sure, Title(invitation))
            : null;
    }

    // Boards also send the news of applications: an advertisement is told by what it can be left by and what it shows.
    private static bool IsBoardMailing(MailReading reading) =>
        reading.System is { Kind: SystemKind.Board } && (reading.Mail.Marks.ListUnsubscribe.Length > 0 || reading.Mail.Marks.IsBulk) && !reading.Has("rejection") && !reading.Has("confirmation") && !reading.Has("interview") && !reading.Has("offer") && !reading.Has("outreach")
        && (reading.Has("alert") || reading.Count(LinkKind.Posting) >= 4);

    private static Classification Said(MailCategory category, double confidence, Evidence evidence) => new()
    {
        Category = category,
        Confidence = confidence,
        Method = FindingMethod.Rules,
        Evidence = evidence.Words.Length == 0 ? [] : [evidence],
        Probabilities = [.. Enumerable.Range(0, MailCategories.Count).Select(one => one == (int)category ? confidence : (1 - confidence) / (MailCategories.Count - 1))],
    };

    private static Evidence Title(MailInvitation invitation) => new(Short(invitation.Summary), EvidencePlace.Calendar, 0);

    private static Evidence Sender(MailText mail) => new(Short(mail.From is { } from ? from.Name.Length > 0 ? from.Name : from.Address : ""), EvidencePlace.Sender, 0);

    private static Evidence? Shown(MailReading reading, string group) => reading.First(group) is var (match, inSubject) ? WeighWords.Sentence(reading, match.From, match.To, inSubject) : null;

    private static string Short(string words) => words.Length > Evidence.Limit ? words[..Evidence.Limit] : words;
}
