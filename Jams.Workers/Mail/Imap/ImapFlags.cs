using Jams.Domain.Mail.Mailboxes;
using MailKit;

namespace Jams.Workers.Mail.Imap;

/// <summary>Marks of IMAP and ours.</summary>
internal static class ImapFlags
{
    private static readonly (MailFlags Ours, MessageFlags Theirs)[] Pairs =
        [(MailFlags.Seen, MessageFlags.Seen), (MailFlags.Answered, MessageFlags.Answered), (MailFlags.Flagged, MessageFlags.Flagged), (MailFlags.Draft, MessageFlags.Draft)];

    public static MailFlags Ours(MessageFlags? theirs) => Pairs.Where(pair => theirs?.HasFlag(pair.Theirs) == true).Aggregate(MailFlags.None, (flags, pair) => flags | pair.Ours);

    public static MessageFlags Theirs(MailFlags ours) => Pairs.Where(pair => ours.HasFlag(pair.Ours)).Aggregate(MessageFlags.None, (flags, pair) => flags | pair.Theirs);
}
