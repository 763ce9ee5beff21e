namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Opens mailboxes, whoever provides them.</summary>
public interface IMailboxes
{
    /// <summary>
    /// Signs in. What a provider, or the way to it, can do wrong is thrown as <see cref="MailboxFault"/>, which says whether only its owner can mend it;
    /// renewed tokens are stored by the adapter before they are used.
    /// </summary>
    Task<IMailbox> Open(MailAccount account, CancellationToken stop = default);
}

/// <summary>
/// One open mailbox. Reading is a stream of batches, newest first on the first reading, then what changed since the cursors. Whoever reads stores a batch and then its cursors, so a crash
/// repeats a batch at most, and ids that follow from <see cref="RemoteMail.RemoteId"/> make the repetition harmless. Provider's faults are thrown as <see cref="MailboxFault"/>.
/// Drafts are not read; a mail that is moved is changed, not gone and new.
/// </summary>
public interface IMailbox : IAsyncDisposable
{
    /// <summary>The folders or labels as they are now.</summary>
    Task<IReadOnlyList<RemoteFolder>> Folders(CancellationToken stop = default);

    /// <summary>What is new or changed since these cursors (provider's folder id → cursor), in batches; ends when up to date.</summary>
    IAsyncEnumerable<MailBatch> Read(IReadOnlyDictionary<string, string> cursors, CancellationToken stop = default);

    /// <summary>Returns when something may have changed, or after <paramref name="most"/>. Providers without a push return at once.</summary>
    Task Wait(TimeSpan most, CancellationToken stop = default);

    /// <summary>The whole mail (RFC 5322) again, for attachments that were not kept; null when it is gone.</summary>
    Task<Stream?> Fetch(string remoteId, CancellationToken stop = default);

    /// <summary>Does in the mailbox what the person did here (seen, flagged, moved, deleted); what is gone there is passed over.</summary>
    Task Apply(MailAct act, CancellationToken stop = default);

    /// <summary>Sends this mail (RFC 5322) and sees to it that it is among the sent ones; returns the id of that copy if the provider tells.</summary>
    Task<string?> Send(Stream mail, CancellationToken stop = default);
}

/// <summary>A folder or label as the provider has it.</summary>
public sealed record RemoteFolder(string RemoteId, string Name, FolderRole Role);

/// <summary>
/// A piece of a reading: mails that are new, mails whose flags or folders changed, mails that are gone, and the cursors (folder → cursor) that hold once all of it is stored.
/// <paramref name="Total"/>: how many mails this reading has in all, as far as known.
/// </summary>
public sealed record MailBatch(IReadOnlyList<RemoteMail> New, IReadOnlyList<RemoteFlags> Changed, IReadOnlyList<string> Gone, IReadOnlyDictionary<string, string?> Cursors, int Total);

/// <summary>
/// A mail as it came: the provider's id (stable over moves where the provider has that), its folders (provider's ids), its flags, when the provider took it (UTC), its bytes,
/// or, for a mail larger than what is fetched at once, its bytes without attachments and its size.
/// </summary>
public sealed record RemoteMail(string RemoteId, IReadOnlyList<string> Folders, MailFlags Flags, DateTimeOffset ReceivedAt, ReadOnlyMemory<byte> Bytes, long Size, bool IsWhole);

/// <summary>What a mail's flags and folders are now.</summary>
public sealed record RemoteFlags(string RemoteId, IReadOnlyList<string> Folders, MailFlags Flags);

/// <summary>Marks of a mail that every provider knows.</summary>
[Flags]
public enum MailFlags
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>It was read.</summary>
    Seen = 1,
    /// <summary>It was answered.</summary>
    Answered = 2,
    /// <summary>It was marked.</summary>
    Flagged = 4,
    /// <summary>It is a draft.</summary>
    Draft = 8,
}

/// <summary>What to do with mails in the mailbox: set or clear flags, or move them to a folder (provider's id).</summary>
public sealed record MailAct(IReadOnlyList<string> RemoteIds, MailFlags Set, MailFlags Clear, string? MoveTo);
