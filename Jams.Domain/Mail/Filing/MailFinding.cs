using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a mail means for the search of its owner, why, and which application it is about. Its id is the mail's. Ordinary mail that leaves no doubt has none.</summary>
[Index(nameof(UserId), nameof(ApplicationId))]
[Index(nameof(UserId), nameof(Category), nameof(SentAt))]
public sealed class MailFinding : OwnedDocument
{
    /// <summary>Most quotes that are kept.</summary>
    public const int QuotesLimit = 4;

    /// <summary>Most links that are kept.</summary>
    public const int LinksLimit = 8;

    /// <summary>Most earlier answers that are kept.</summary>
    public const int EarlierLimit = 10;

    private MailFinding() { }

    /// <summary>When the mail was sent (UTC).</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>What it means.</summary>
    public MailCategory Category { get; private set; }

    /// <summary>How likely that is right, 0 to 1; 1 when the person said so.</summary>
    public double Confidence { get; private set; }

    /// <summary>Who decided.</summary>
    public FindingMethod Method { get; private set; }

    /// <summary>The words that say so, exactly as they stand in the mail.</summary>
    [Protected]
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    /// <summary>What else it says.</summary>
    [Protected]
    public MailFacts Facts { get; private set; } = MailFacts.None;

    /// <summary>Whether it waits for an answer of the person, as far as its words say.</summary>
    public bool WantsAnswer { get; private set; }

    /// <summary>The application it is about; null when none is known.</summary>
    public string? ApplicationId { get; private set; }

    /// <summary>Whether that is beyond doubt, so that the mail counts as part of the application; otherwise it is a guess that is shown.</summary>
    public bool IsLinkSure { get; private set; }

    /// <summary>What told so. <see cref="LinkReason.Person"/> stays, also when the person said that it is about none.</summary>
    public LinkReason Reason { get; private set; }

    /// <summary>Applications among which the person has to choose.</summary>
    public IReadOnlyList<string> CandidateIds { get; private set; } = [];

    /// <summary>What was thought before, the latest first.</summary>
    public IReadOnlyList<EarlierAnswer> Earlier { get; private set; } = [];

    /// <summary>When this was found (UTC).</summary>
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>Whether the person said of this very mail what it is. What was learned from other mails (<see cref="FindingMethod.Person"/>, never wholly sure) is not that: it follows what is learned later.</summary>
    public bool IsCorrected => Method == FindingMethod.Person && Confidence >= 1;

    /// <summary>Whether the person said which application it is about, or that it is about none.</summary>
    public bool IsLinkedByPerson => Reason == LinkReason.Person;

    /// <summary>What was found of a mail at <paramref name="now"/> (UTC).</summary>
    public static MailFinding Of(MailMessage message, Classification found, bool wantsAnswer, DateTimeOffset now)
    {
        var finding = new MailFinding { Id = message.Id, UserId = message.UserId, SentAt = message.SentAt };
        finding.Take(found, wantsAnswer, now);
        return finding;
    }

    /// <summary>It was looked at again (UTC). What the person said stays; what was thought before is kept when it is something else now. True when the category is another one.</summary>
    public bool Renew(Classification found, bool wantsAnswer, DateTimeOffset now)
    {
        if (IsCorrected)
        {
            (Facts, WantsAnswer) = (Kept(found.Facts), wantsAnswer);
            return false;
        }
        var changed = found.Category != Category;
        if (changed || found.Method != Method)
            Remember(now);
        Take(found, wantsAnswer, now);
        return changed;
    }

    /// <summary>The person says what it is (UTC). True when that is something else than before.</summary>
    public bool Correct(MailCategory category, DateTimeOffset now)
    {
        var changed = category != Category;
        if (changed || !IsCorrected)
            Remember(now);
        (Category, Confidence, Method, FoundAt) = (category, 1, FindingMethod.Person, now);
        return changed;
    }

    /// <summary>It is about this application, or about one of several, as far as a rule can tell. What the person said stays.</summary>
    public void Link(MailMatch match)
    {
        if (!IsLinkedByPerson)
            (ApplicationId, IsLinkSure, Reason, CandidateIds) = (match.ApplicationId, match.IsSure, match.Reason, match.CandidateIds);
    }

    /// <summary>The person says which application it is about; null = about none.</summary>
    public void LinkByPerson(string? applicationId) => (ApplicationId, IsLinkSure, Reason, CandidateIds) = (applicationId, true, LinkReason.Person, []);

    /// <summary>The application is gone: rules may find another.</summary>
    public void Loosen() => (ApplicationId, IsLinkSure, Reason, CandidateIds) = (null, false, LinkReason.None, []);

    /// <summary>The words shown first; null when there are none.</summary>
    public string? Quote => Evidence is [var first, ..] ? first.Words : null;

    private void Take(Classification found, bool wantsAnswer, DateTimeOffset now)
    {
        (Category, Confidence, Method) = (found.Category, found.Confidence, found.Method);
        Evidence = [.. found.Evidence.Take(QuotesLimit)];
        (Facts, WantsAnswer, FoundAt) = (Kept(found.Facts), wantsAnswer, now);
    }

    private void Remember(DateTimeOffset now) => Earlier = [.. Earlier.Prepend(new EarlierAnswer(Category, Confidence, Method, now)).Take(EarlierLimit)];

    private static MailFacts Kept(MailFacts facts) =>
        facts with { Links = [.. facts.Links.Where(link => link.Kind is not (LinkKind.Plain or LinkKind.Unsubscribe)).Take(LinksLimit)], Times = [.. facts.Times.Take(LinksLimit)] };
}
