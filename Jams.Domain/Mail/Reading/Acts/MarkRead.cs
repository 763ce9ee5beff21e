using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>Marks the mails of a thread as read, or its newest as not read, here and in their mailboxes.</summary>
public sealed class MarkRead(Owned<MailMessage> messages, QueueMailAct queue)
{
    /// <summary>Returns the ids of the mails that were not read before. <paramref name="only"/>: these mails of the thread and no others.</summary>
    public async Task<IReadOnlyList<string>> Run(string userId, string threadId, IReadOnlyCollection<string>? only = null, CancellationToken stop = default)
    {
        var mails = await messages.Find(userId, x => x.ThreadId == threadId, stop);
        return await Set(userId, mails, mail => !mail.Flags.HasFlag(MailFlags.Seen) && !mail.IsOwn && only?.Contains(mail.Id) != false, seen: true, stop);
    }

    /// <summary>The newest mail that somebody else wrote was not read; returns its id, or nothing when it was not anyway.</summary>
    public async Task<IReadOnlyList<string>> Undo(string userId, string threadId, CancellationToken stop = default)
    {
        var mails = await messages.Find(userId, x => x.ThreadId == threadId, stop);
        var newest = mails.Where(mail => !mail.IsOwn).MaxBy(mail => mail.SentAt);
        return await Set(userId, mails, mail => mail.MessageIdKey == newest?.MessageIdKey && mail.Flags.HasFlag(MailFlags.Seen), seen: false, stop);
    }

    /// <summary>These mails get the mark back that they had.</summary>
    internal async Task Restore(string userId, string threadId, IReadOnlyCollection<string> ids, bool seen, CancellationToken stop)
    {
        var mails = await messages.Find(userId, x => x.ThreadId == threadId, stop);
        await Set(userId, mails, mail => ids.Contains(mail.Id) && mail.Flags.HasFlag(MailFlags.Seen) != seen, seen, stop);
    }

    private async Task<IReadOnlyList<string>> Set(string userId, IReadOnlyList<MailMessage> mails, Func<MailMessage, bool> which, bool seen, CancellationToken stop)
    {
        var changed = mails.Where(which).Select(mail => mail.Id).ToList();
        await queue.Run(userId, changed, seen ? MailFlags.Seen : MailFlags.None, seen ? MailFlags.None : MailFlags.Seen, moveTo: null, stop);
        return changed;
    }
}
