namespace Jams.Domain.Mail.Mailboxes;

/// <summary>When a mailbox is read again.</summary>
public static class MailboxRhythm
{
    /// <summary>How long a reader has a mailbox for one batch; after a crash another takes it over then.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Polled = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Listened = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Unlistened = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The pause after a reading that went well. Mailboxes that somebody listens to are heard at once anyway; providers that are only asked are asked so often that new mail is here within twenty seconds,
    /// and IMAP servers that nobody listens to, where each question is a connection, every minute.
    /// </summary>
    public static TimeSpan After(MailProvider provider, bool isListenedTo) => provider != MailProvider.Imap ? Polled : isListenedTo ? Listened : Unlistened;

    /// <summary>The pause after this many failures in a row (1 = first): 15, 30, 60 … seconds, at most half an hour, up to a fifth longer by <paramref name="chance"/> (0 to 1), so that a crowd does not come back at once.</summary>
    public static TimeSpan AfterFailures(int failures, double chance)
    {
        var pause = First * Math.Pow(2, Math.Clamp(failures, 1, 10) - 1);
        return (pause < Longest ? pause : Longest) * (1 + (chance / 5));
    }
}
