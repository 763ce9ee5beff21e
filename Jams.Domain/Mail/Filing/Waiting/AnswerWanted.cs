using System.Text.RegularExpressions;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing.Waiting;

/// <summary>Whether a mail waits for an answer. Newsletters, surveys and mail that cannot be answered never do, whatever they ask.</summary>
public static partial class AnswerWanted
{
    private const int Read = 6_000;

    /// <summary>Whether the person who got this mail should answer it.</summary>
    public static bool Of(MailText mail, Classification found)
    {
        if (mail.IsOwn || IsFromMachine(mail, found.Category) || Survey().IsMatch(mail.Subject))
            return false;
        return found.Category switch
        {
            MailCategory.AvailabilityRequest or MailCategory.FollowUpRequired or MailCategory.RecruiterOutreach => true,
            // What is fixed already asks for nothing but to come.
            MailCategory.InterviewInvite when mail.Invitation?.Method == InvitationMethod.Request => false,
            MailCategory.Rejection => false,
            _ => Asks(mail),
        };
    }

    /// <summary>Whether its newest text asks its reader something: a question to them, or a request for word from them.</summary>
    public static bool Asks(MailText mail)
    {
        var text = mail.Of(MailPartKind.Newest);
        text = text.Length > Read ? text[..Read] : text;
        return Sentence().Matches(text).Select(match => match.Value).Any(sentence => !Boilerplate().IsMatch(sentence) && (sentence.EndsWith('?') && Reader().IsMatch(sentence) || Request().IsMatch(sentence)));
    }

    private static bool IsFromMachine(MailText mail, MailCategory category)
    {
        var marks = mail.Marks;
        var answerTo = mail.ReplyTo is [var first, ..] ? first : mail.From;
        return marks.IsBulk || marks.AutoSubmitted.Length > 0 || answerTo is null || NoReply().IsMatch(answerTo.Local)
            // Systems of firms put a way out under every mail, also under those somebody typed.
            || marks.ListUnsubscribe.Length > 0 && category is MailCategory.Other or MailCategory.ApplicationConfirmation;
    }

    [GeneratedRegex(@"(^|[._+-])(no|non|do[._-]?not|ne[._-]?pas|nicht)[._-]?(reply|answer|antworten|repondre|reponse)|^noreply|mailer-daemon|^notifications?($|[._+-])|^bounce", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoReply();

    [GeneratedRegex(@"\b(survey|feedback|how did we do|rate (us|your)|your (opinion|experience)|umfrage|bewerten sie|ihre meinung|wie zufrieden|sondage|votre avis|enquête|enquete)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Survey();

    [GeneratedRegex(@"[^.!?\n]{2,400}[.!?]?", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(you|your|yours|u|sie|ihnen|ihre?[nmrs]?|du|dir|dich|deine?[nmrs]?|vous|votre|vos|tu|toi)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reader();

    [GeneratedRegex(@"\b(please (let (me|us) know|confirm|reply|respond|send|share|get back|tell|advise|suggest)|let (me|us) know (if|when|whether|what|which|how|your)|could you|would you (be|mind|have|like)|can you (please|send|confirm|make)|looking forward to (hearing from you|your (reply|answer|response))"
        + @"|bitte (teilen|bestätigen|senden|schicken|antworten|melden|geben|nennen|sagen) sie|(teilen|geben|nennen|sagen|schicken|senden) sie (mir|uns) bitte|(könnten|würden|können) sie|(könntest|würdest|kannst) du|um (ihre )?(rückmeldung|antwort|bestätigung)"
        + @"|merci de (me|nous|bien vouloir|confirmer|répondre)|pourriez-vous|pouvez-vous|auriez-vous|seriez-vous|dans l'attente de votre (réponse|retour))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    // What stands under half of all mails, and what sells.
    [GeneratedRegex(@"\b(any (other )?questions?|have (any )?questions?|if you (have|need|no longer|did not|didn't)|trouble|not interested|unsubscribe|looking for (a|your|new)|did you know|want to|ready to|haben sie (noch )?fragen|(bei|für) (rück)?fragen|falls sie|wenn sie (keine|nicht|fragen)|abmelden|wussten sie"
        + @"|des questions|si vous (avez|ne|souhaitez)|désabonner|le saviez-vous)\b|https?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boilerplate();
}
