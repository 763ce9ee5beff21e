using Jams.Domain.Mail.Findings;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Where a thread lies for the person.</summary>
public enum MailShelf
{
    /// <summary>It is to be looked at.</summary>
    Inbox,
    /// <summary>It was dealt with.</summary>
    Archive,
    /// <summary>It comes back to the inbox at its time.</summary>
    Snoozed,
    /// <summary>Only the person's own mails are in it.</summary>
    Sent,
    /// <summary>It was deleted.</summary>
    Trash,
    /// <summary>The provider takes it for spam.</summary>
    Junk,
}

/// <summary>Whose turn it is in a thread.</summary>
public enum MailTurn
{
    /// <summary>Nobody's.</summary>
    None,
    /// <summary>The person should answer.</summary>
    Mine,
    /// <summary>The person waits for an answer.</summary>
    Theirs,
}

/// <summary>
/// Mails that answer each other, over all mailboxes of the person: what one line of the list shows, repeated here so that a list needs one read. Kept up by whoever stores, marks or files a mail.
/// </summary>
[Index(nameof(UserId), nameof(Shelf), nameof(Weight), nameof(StandsAt))]
[Index(nameof(UserId), nameof(Shelf), nameof(StandsAt))]
[Index(nameof(UserId), nameof(Shelf), nameof(Unread))]
[Index(nameof(UserId), nameof(Category), nameof(StandsAt))]
[Index(nameof(UserId), nameof(OwnAt))]
[Index(nameof(UserId), nameof(ApplicationId), nameof(LastAt))]
[Index(nameof(UserId), nameof(Turn), nameof(TurnSince))]
[Index(nameof(Shelf), nameof(SnoozedUntil))]
public sealed class MailThread : OwnedDocument
{
    /// <summary>Most mails of a thread; what answers after that begins a new one.</summary>
    public const int MessagesLimit = 200;

    private MailThread() { }

    /// <summary>The subject of its first mail, without "Re:".</summary>
    [Protected]
    public string Subject { get; private set; } = "";

    /// <summary>Who wrote in it, the newest first, the person left out unless alone.</summary>
    [Protected]
    public IReadOnlyList<MailParty> People { get; private set; } = [];

    /// <summary>The first words of its newest mail.</summary>
    [Protected]
    public string Preview { get; private set; } = "";

    /// <summary>How many mails it has; one that came into two mailboxes counts once.</summary>
    public int Messages { get; private set; }

    /// <summary>How many of them were not read.</summary>
    public int Unread { get; private set; }

    /// <summary>When its newest mail was sent (UTC).</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>When the person last wrote in it (UTC); null = never.</summary>
    public DateTimeOffset? OwnAt { get; private set; }

    /// <summary>When it came back from being snoozed (UTC); null = it never was.</summary>
    public DateTimeOffset? WokeAt { get; private set; }

    /// <summary>Where it stands in lists (UTC): when its newest mail was sent, or when it came back, whichever is later.</summary>
    public DateTimeOffset StandsAt { get; private set; }

    /// <summary>How much it matters in the inbox: 3 pinned, 2 the person should answer, 1 about the job search, 0 ordinary mail.</summary>
    public int Weight { get; private set; }

    /// <summary>Where it lies.</summary>
    public MailShelf Shelf { get; private set; }

    /// <summary>When it comes back to the inbox (UTC), while snoozed.</summary>
    public DateTimeOffset? SnoozedUntil { get; private set; }

    /// <summary>Whether it stays on top.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>The person's labels on it: ids of <c>MailLabel</c>s.</summary>
    public IReadOnlyList<string> LabelIds { get; private set; } = [];

    /// <summary>The mailboxes it is in.</summary>
    public IReadOnlyList<string> AccountIds { get; private set; } = [];

    /// <summary>The folders its mails are in.</summary>
    public IReadOnlyList<string> FolderIds { get; private set; } = [];

    /// <summary>Whether files came with it.</summary>
    public bool HasAttachments { get; private set; }

    /// <summary>Whether a calendar invitation is in it.</summary>
    public bool HasInvitation { get; private set; }

    /// <summary>What its newest mail that says something about an application is; null = ordinary mail.</summary>
    public MailCategory? Category { get; private set; }

    /// <summary>The application it is about, if known.</summary>
    public string? ApplicationId { get; private set; }

    /// <summary>Whose turn it is.</summary>
    public MailTurn Turn { get; private set; }

    /// <summary>Since when (UTC).</summary>
    public DateTimeOffset? TurnSince { get; private set; }

    /// <summary>A thread without mails yet. <paramref name="id"/>: follows from its first reference, so that the order of arrival does not matter.</summary>
    public static MailThread Of(string userId, string id) => new() { Id = id, UserId = userId };

    /// <summary>Shows these mails, all that it has, oldest first; the shelf, pin, labels and what filing found stay.</summary>
    public void Show(IReadOnlyList<MailMessage> mails)
    {
        var (newest, each) = (mails[^1], mails.DistinctBy(mail => mail.MessageIdKey).ToList());
        var others = mails.Where(mail => !mail.IsOwn).Select(mail => mail.From).Reverse().DistinctBy(party => party.Address, StringComparer.OrdinalIgnoreCase).Take(10).ToList();
        (Subject, Preview, LastAt) = (ThreadSubject.Of(mails[0].Subject), newest.Preview, newest.SentAt);
        People = others.Count > 0 ? others : [.. newest.To.Take(10)];
        (Messages, Unread) = (each.Count, each.Count(mail => !mail.Flags.HasFlag(Mailboxes.MailFlags.Seen) && !mail.IsOwn));
        AccountIds = [.. mails.Select(mail => mail.AccountId).Distinct()];
        FolderIds = [.. mails.SelectMany(mail => mail.FolderIds).Distinct()];
        OwnAt = mails.Where(mail => mail.IsOwn).Select(mail => (DateTimeOffset?)mail.SentAt).Max();
        (HasAttachments, HasInvitation) = (mails.Any(mail => mail.Attachments > 0), mails.Any(mail => mail.HasInvitation));
        Stand();
    }

    /// <summary>Another thread has turned out to be part of this one: what the person and filing said of either holds for both, this one's word first.</summary>
    public void TakeOver(MailThread other)
    {
        (IsPinned, LabelIds) = (IsPinned || other.IsPinned, [.. LabelIds.Union(other.LabelIds)]);
        (Category, ApplicationId) = (Category ?? other.Category, ApplicationId ?? other.ApplicationId);
        if (Turn == MailTurn.None)
            (Turn, TurnSince) = (other.Turn, other.TurnSince);
        if (Shelf != MailShelf.Inbox && other.Shelf is MailShelf.Inbox or MailShelf.Snoozed)
            (Shelf, SnoozedUntil) = (other.Shelf, other.SnoozedUntil);
        WokeAt = WokeAt > other.WokeAt ? WokeAt : other.WokeAt ?? WokeAt;
        Stand();
    }

    /// <summary>Goes to this shelf; what was snoozed no longer comes back.</summary>
    public void PutOn(MailShelf shelf) => (Shelf, SnoozedUntil) = (shelf, null);

    /// <summary>Leaves the inbox until this instant (UTC).</summary>
    public void Snooze(DateTimeOffset until) => (Shelf, SnoozedUntil) = (MailShelf.Snoozed, until);

    /// <summary>Comes back to the inbox at this instant (UTC), and stands there as if it had just arrived.</summary>
    public void Wake(DateTimeOffset now)
    {
        PutOn(MailShelf.Inbox);
        WokeAt = now;
        Stand();
    }

    /// <summary>Stays on top, or no more.</summary>
    public void Pin(bool pinned)
    {
        IsPinned = pinned;
        Stand();
    }

    /// <summary>Carries these labels.</summary>
    public void Label(IReadOnlyList<string> labelIds) => LabelIds = labelIds;

    /// <summary>What filing found: its category and the application it is about.</summary>
    public void File(MailCategory? category, string? applicationId)
    {
        (Category, ApplicationId) = (category, applicationId);
        Stand();
    }

    /// <summary>Whose turn it is since this instant (UTC).</summary>
    public void Turns(MailTurn turn, DateTimeOffset? since)
    {
        (Turn, TurnSince) = (turn, turn == MailTurn.None ? null : since);
        Stand();
    }

    private void Stand()
    {
        StandsAt = WokeAt > LastAt ? WokeAt.Value : LastAt;
        Weight = IsPinned ? 3 : Turn == MailTurn.Mine ? 2 : ApplicationId is not null || Category is not (null or MailCategory.Other) ? 1 : 0;
    }
}
