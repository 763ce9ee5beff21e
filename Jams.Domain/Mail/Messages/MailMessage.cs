using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>
/// One mail of a mailbox, small enough to read many: its bytes are <see cref="MailContent"/>. Its id follows from mailbox and provider's id (<see cref="RemoteKey"/>), so that it is stored once however often it is read.
/// </summary>
[Index(nameof(UserId), nameof(ThreadId), nameof(SentAt))]
[Index(nameof(UserId), nameof(MessageIdKey))]
[Index(nameof(UserId), nameof(SentAt))]
[Index(nameof(UserId), nameof(AccountId), nameof(ReceivedAt))]
[Index(nameof(UserId), nameof(AccountId), nameof(FiledAt))]
public sealed class MailMessage : OwnedDocument
{
    private MailMessage() { }

    /// <summary>The mailbox.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>How the provider names it.</summary>
    public string RemoteId { get; private set; } = "";

    /// <summary>The thread it belongs to.</summary>
    public string ThreadId { get; private set; } = "";

    /// <summary>Its Message-ID (RFC 5322), hashed; mails without one get one that follows from their content.</summary>
    public string MessageIdKey { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    [Protected]
    public MailParty From { get; private set; } = new("", "");

    /// <summary>To whom; at most <see cref="PartiesLimit"/> are kept here.</summary>
    [Protected]
    public IReadOnlyList<MailParty> To { get; private set; } = [];

    /// <summary>Who else gets it; at most <see cref="PartiesLimit"/> are kept here.</summary>
    [Protected]
    public IReadOnlyList<MailParty> Cc { get; private set; } = [];

    /// <summary>The subject as written.</summary>
    [Protected]
    public string Subject { get; private set; } = "";

    /// <summary>The first words of its newest text, at most 200 characters.</summary>
    [Protected]
    public string Preview { get; private set; } = "";

    /// <summary>When its writer says it was sent (UTC); when that cannot be, <see cref="ReceivedAt"/>.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>When the provider took it (UTC).</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Whether the person wrote it.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Its marks.</summary>
    public MailFlags Flags { get; private set; }

    /// <summary>Ids of its <see cref="MailFolder"/>s.</summary>
    public IReadOnlyList<string> FolderIds { get; private set; } = [];

    /// <summary>Files that came with it (pictures inside the text are not counted).</summary>
    public int Attachments { get; private set; }

    /// <summary>Whether it carries a calendar invitation (RFC 6047).</summary>
    public bool HasInvitation { get; private set; }

    /// <summary>Bytes, as sent.</summary>
    public long Size { get; private set; }

    /// <summary>Why it could not be read, in a sentence; its bytes are kept. Null for readable mail.</summary>
    public string? QuarantinedBecause { get; private set; }

    /// <summary>When its category and application were looked for (UTC); null = not yet, so a reading that broke off does it again.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>Most recipients kept in a list.</summary>
    public const int PartiesLimit = 50;

    /// <summary>Longest preview, in characters.</summary>
    public const int PreviewLimit = 200;

    /// <summary>
    /// A mail as the mailbox gave it and as it was read; <paramref name="folderIds"/> are ids of <see cref="MailFolder"/>s. <paramref name="isOwn"/>: whether any of the person's
    /// mailboxes says that its sender is the person. It is in no thread until it joins one.
    /// </summary>
    public static MailMessage Of(MailAccount account, RemoteMail remote, ReadableMail read, bool isOwn, IReadOnlyList<string> folderIds) => new()
    {
        Id = IdOf(account.Id, remote.RemoteId), UserId = account.UserId, AccountId = account.Id, RemoteId = remote.RemoteId, MessageIdKey = read.MessageIdKey,
        From = read.From, To = [.. read.To.Take(PartiesLimit)], Cc = [.. read.Cc.Take(PartiesLimit)], Subject = read.Subject, Preview = read.Preview,
        SentAt = read.SentAt ?? remote.ReceivedAt, ReceivedAt = remote.ReceivedAt, IsOwn = isOwn, Flags = remote.Flags, FolderIds = folderIds,
        Attachments = read.Attachments.Count(part => !part.IsInline), HasInvitation = read.HasInvitation, Size = remote.Size, QuarantinedBecause = read.QuarantinedBecause,
    };

    /// <summary>The id of the mail that this mailbox calls so.</summary>
    public static string IdOf(string accountId, string remoteId) => RemoteKey.Of(accountId, "mail", remoteId);

    /// <summary>What its flags and folders are now.</summary>
    public void Mark(MailFlags flags, IReadOnlyList<string> folderIds) => (Flags, FolderIds) = (flags, folderIds);

    /// <summary>It belongs to this thread; to another one than before when a mail between the two has come.</summary>
    public void Join(string threadId) => ThreadId = threadId;

    /// <summary>Its category and application were looked for at this instant (UTC).</summary>
    public void WasFiled(DateTimeOffset now) => FiledAt = now;
}
