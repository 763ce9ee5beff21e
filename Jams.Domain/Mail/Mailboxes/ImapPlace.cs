using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>
/// Where one copy of a mail lies in an IMAP mailbox (RFC 9051: a UID within a folder's UIDVALIDITY). Servers name places, not mails; this ties both together, so that a mail that is moved,
/// copied or numbered anew stays one mail. Written by the adapter before the mail is handed over, so a place alone does not say that its mail is stored.
/// </summary>
[Index(nameof(UserId), nameof(FolderId), nameof(Uid))]
[Index(nameof(UserId), nameof(AccountId), nameof(RemoteId))]
[Index(nameof(UserId), nameof(AccountId), nameof(LostAt))]
public sealed class ImapPlace : OwnedDocument
{
    private ImapPlace() { }

    /// <summary>The mailbox.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>The id of the <see cref="MailFolder"/>.</summary>
    public string FolderId { get; private set; } = "";

    /// <summary>The folder's UIDVALIDITY when it was seen.</summary>
    public long Epoch { get; private set; }

    /// <summary>The UID.</summary>
    public long Uid { get; private set; }

    /// <summary>The mail that lies there (<see cref="RemoteMail.RemoteId"/>).</summary>
    public string RemoteId { get; private set; } = "";

    /// <summary>The marks of this copy.</summary>
    public MailFlags Flags { get; private set; }

    /// <summary>When the copy was found to be gone (UTC); its mail may turn up in another folder in the same reading.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    /// <summary>A copy; its id follows from the place.</summary>
    public static ImapPlace Of(MailAccount account, string folderId, long epoch, long uid, string remoteId, MailFlags flags) => new()
    {
        Id = IdOf(folderId, epoch, uid), UserId = account.UserId, AccountId = account.Id, FolderId = folderId, Epoch = epoch, Uid = uid, RemoteId = remoteId, Flags = flags,
    };

    /// <summary>The id of this place.</summary>
    public static string IdOf(string folderId, long epoch, long uid) => RemoteKey.Of(folderId, "place", $"{epoch}:{uid}");

    /// <summary>The marks are these now.</summary>
    public void Mark(MailFlags flags) => Flags = flags;

    /// <summary>The copy is gone since then (UTC).</summary>
    public void Lose(DateTimeOffset now) => LostAt ??= now;
}
