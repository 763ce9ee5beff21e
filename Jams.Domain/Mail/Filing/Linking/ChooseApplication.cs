using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>Chooses the application that a mail is about out of those it may be about. Where two are about as likely, none is chosen and the person is asked.</summary>
public static class ChooseApplication
{
    private const int Margin = 2;
    private const int AppliedSlack = 1;

    /// <summary>Those that fit best; candidates whose time the mail cannot belong to are out.</summary>
    public static MailMatch Of(MailClues clues, IEnumerable<LinkCandidate> candidates)
    {
        var scored = candidates.Select(candidate => Fit.Of(clues, candidate)).Where(fit => fit.Window != WindowFit.Outside)
            .OrderByDescending(fit => fit.Score).ThenByDescending(fit => fit.Candidate.Application.AddedAt).ToList();
        if (scored.Count == 0)
            return MailMatch.None;
        var (best, second) = (scored[0], scored.ElementAtOrDefault(1));
        if (second is not null && best.Score - second.Score < Margin)
            return MailMatch.AmongThese(scored.Where(fit => best.Score - fit.Score < Margin).Take(5).Select(fit => fit.Candidate.Application.Id), best.Reason);
        // A confirmation for another role at a known firm is an application that is not known yet.
        if (best.Likeness == RoleLikeness.Different && clues.Category == MailCategory.ApplicationConfirmation)
            return MailMatch.AmongThese([best.Candidate.Application.Id], best.Reason);
        return MailMatch.With(best.Candidate.Application.Id, best.Reason, IsSure(clues, best, second is null ? [] : scored[1..]));
    }

    private static bool IsSure(MailClues clues, Fit best, List<Fit> others) =>
        best.Window == WindowFit.Inside && best.Likeness != RoleLikeness.Different && best.Candidate.Application.ArchivedAt is null
        && (best.Candidate.Weight == NameWeight.Named || best.Candidate.Weight == NameWeight.Written && best.TellsRole || best.Candidate is { ByContact: true, Weight: NameWeight.Written })
        // With an earlier application to the same firm a no may be meant for that one; only the role or the day can tell.
        && (clues.Category != MailCategory.Rejection || best.TellsRole && others.TrueForAll(other => !other.TellsRole) || best.SaysDay || others.Count == 0);

    /// <summary>How well one application fits.</summary>
    private sealed record Fit(LinkCandidate Candidate, WindowFit Window, RoleLikeness Likeness, bool TellsRole, bool SaysDay, int Score)
    {
        public LinkReason Reason => Candidate.ByReference ? LinkReason.Reference : Candidate.ByContact && Candidate.Weight < NameWeight.Named ? LinkReason.Contact
            : Candidate.Weight == NameWeight.None ? LinkReason.Role : LinkReason.Company;

        public static Fit Of(MailClues clues, LinkCandidate candidate)
        {
            var application = candidate.Application;
            var window = MailWindow.Of(application, clues.SentOn);
            var likeness = RoleLikenesses.Of(clues.Role, application.Role);
            var said = likeness == RoleLikeness.Unknown && Says(clues, application);
            var day = application.AppliedOn is { } on && clues.PastDays.Any(past => Math.Abs(past.DayNumber - on.DayNumber) <= AppliedSlack);
            var score = (int)candidate.Weight + (candidate.ByContact ? 2 : 0) + (candidate.ByReference ? 3 : 0) + (window == WindowFit.Inside ? 2 : 0)
                + likeness switch { RoleLikeness.Same => 4, RoleLikeness.Alike => 3, RoleLikeness.Different => -3, _ => said ? 3 : 0 }
                + (day && clues.Category is (MailCategory.Rejection or MailCategory.ApplicationConfirmation) ? 3 : 0)
                + State(clues, application);
            return new Fit(candidate, window, likeness, likeness >= RoleLikeness.Alike || said, day, score);
        }

        private static bool Says(MailClues clues, JobApplication application)
        {
            var words = application.RoleKey.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Length > 1 && (new NamedText(clues.Subject).Says(words) || new NamedText(clues.Text).Says(words));
        }

        private static int State(MailClues clues, JobApplication application)
        {
            if (application.ArchivedAt is not null)
                return -2;
            // Ended before the mail came; what ended after it was open then.
            var open = application.ClosedAt is not { } closed || closed > clues.SentAt ? 1 : -1;
            return open + (clues.Category, application.Kind) switch
            {
                (MailCategory.ApplicationConfirmation, StageKind.Saved) => 1,
                (MailCategory.ApplicationConfirmation, _) when application.AppliedOn is { } on && Math.Abs(clues.SentOn.DayNumber - on.DayNumber) <= 3 => 2,
                (MailCategory.Offer, StageKind.Interviewing or StageKind.Offer) => 1,
                (MailCategory.Rejection, StageKind.Saved) => -1,
                (MailCategory.Rejection, StageKind.Rejected) when open < 0 => -1,
                _ => 0,
            };
        }
    }
}
