using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading.Acts;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>A mail of an open thread.</summary>
/// <param name="Message">What is known of it.</param>
/// <param name="Letter">The mail itself; null while it is folded, or when it cannot be opened.</param>
public sealed record LetterLine(MailMessage Message, Letter? Letter);

/// <summary>An open thread.</summary>
/// <param name="Thread">What is known of it.</param>
/// <param name="Lines">Its mails, oldest first; one that came into two mailboxes once.</param>
/// <param name="Finding">What is believed of it, if anything.</param>
/// <param name="Accounts">The person's mailboxes in it, by id.</param>
/// <param name="WasUnread">Whether something in it was unread until now.</param>
public sealed record ThreadView(MailThread Thread, IReadOnlyList<LetterLine> Lines, FindingView? Finding, IReadOnlyDictionary<string, MailAccount> Accounts, bool WasUnread);

/// <summary>How a thread is opened.</summary>
/// <param name="Open">The mail that was asked for, besides the newest and what is unread.</param>
/// <param name="Remote">The mail whose pictures from elsewhere are shown this time.</param>
/// <param name="Shape">How the mail asked for is shown.</param>
public sealed record ThreadOpening(string? Open = null, string? Remote = null, LetterShape Shape = LetterShape.Fitting);

/// <summary>Opens a thread: the newest mail and what was not read are open, the rest is folded. Marks it as read when that is the person's habit.</summary>
public sealed class SeeThread(FindThread find, Owned<MailMessage> messages, Owned<MailAccount> accounts, SeeLetter see, SeeHabits habits, MarkRead mark, ISeeFindings findings)
{
    private const int MostOpen = 6;

    /// <summary>Fails when there is no such thread of this person. <paramref name="reads"/> false: it is only looked at (printed, prepared), and stays unread.</summary>
    public async Task<Result<ThreadView>> Run(string userId, string id, ThreadOpening how, bool reads = true, CancellationToken stop = default)
    {
        if (await find.Run(userId, id, stop) is not { } thread)
            return ReadingFailures.NotFound;
        var all = (await messages.Find(userId, x => x.ThreadId == thread.Id, stop)).OrderBy(mail => mail.SentAt).ThenBy(mail => mail.ReceivedAt).ThenBy(mail => mail.Id, StringComparer.Ordinal).ToList();
        var mails = all.DistinctBy(mail => mail.MessageIdKey).ToList();
        if (mails.Count == 0)
            return ReadingFailures.NotFound;
        var unread = mails.Where(mail => !mail.Flags.HasFlag(MailFlags.Seen) && !mail.IsOwn).ToList();
        var open = unread.TakeLast(MostOpen - 1).Append(mails[^1]).Select(mail => mail.Id).Append(how.Open).Append(how.Remote).ToHashSet();
        var lines = new List<LetterLine>();
        foreach (var mail in mails)
            lines.Add(new LetterLine(mail, open.Contains(mail.Id) ? await Letter(userId, mail, how, stop) : null));
        if (reads && unread.Count > 0 && (await habits.Run(userId, stop)).MarksRead)
            await mark.Run(userId, thread.Id, stop: stop);
        var used = thread.AccountIds.ToList();
        return new ThreadView(
            thread, lines, await findings.Of(thread, mails, stop), (await accounts.Find(userId, x => used.Contains(x.Id), stop)).ToDictionary(account => account.Id), unread.Count > 0);
    }

    private async Task<Letter?> Letter(string userId, MailMessage mail, ThreadOpening how, CancellationToken stop) =>
        (await see.Run(userId, mail.Id, mail.Id == how.Open ? how.Shape : LetterShape.Fitting, mail.Id == how.Remote, stop)).Match<Letter?>(_ => null, letter => letter);
}
