using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>What a folder is for (RFC 6154's special uses).</summary>
public enum FolderRole
{
    /// <summary>New mail arrives here.</summary>
    Inbox,
    /// <summary>What was sent.</summary>
    Sent,
    /// <summary>What is being written elsewhere.</summary>
    Drafts,
    /// <summary>What was dealt with.</summary>
    Archive,
    /// <summary>What was deleted.</summary>
    Trash,
    /// <summary>What the provider takes for spam.</summary>
    Junk,
    /// <summary>A folder or label of the person.</summary>
    Other,
}

/// <summary>What moving means where a mail may lie in several folders.</summary>
public static class FolderRoles
{
    /// <summary>
    /// Whether a copy in a folder with this role leaves it when its mail is moved: into the trash or the spam goes every copy; into another folder only what lay in the inbox, the trash or the spam, or
    /// comes back from the archive. Folders the person made, and sent mail, stay as they are.
    /// </summary>
    public static bool IsLeft(this FolderRole from, FolderRole to) => from != to
        && (to is FolderRole.Trash or FolderRole.Junk || from is FolderRole.Inbox or FolderRole.Trash or FolderRole.Junk || to == FolderRole.Inbox && from == FolderRole.Archive);
}

/// <summary>A folder (IMAP, Graph) or label (Gmail) of a mailbox, and how far it was read.</summary>
[Index(nameof(UserId), nameof(AccountId))]
public sealed class MailFolder : OwnedDocument
{
    private MailFolder() { }

    /// <summary>The mailbox.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>How the provider names it.</summary>
    public string RemoteId { get; private set; } = "";

    /// <summary>How the person sees it; levels are parted by "/".</summary>
    [Protected]
    public string Name { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public FolderRole Role { get; private set; }

    /// <summary>From where to read on, in the provider's own terms (UIDVALIDITY and MODSEQ, delta link); null = from the start.</summary>
    [Protected]
    public string? Cursor { get; private set; }

    /// <summary>Its id follows from mailbox and provider's name, so that it exists once.</summary>
    public static MailFolder Of(MailAccount account, string remoteId, string name, FolderRole role) => new()
    {
        Id = IdOf(account.Id, remoteId), UserId = account.UserId, AccountId = account.Id, RemoteId = remoteId, Name = name, Role = role,
    };

    /// <summary>The id of the folder that this mailbox calls so.</summary>
    public static string IdOf(string accountId, string remoteId) => RemoteKey.Of(accountId, "folder", remoteId);

    /// <summary>The provider names it otherwise now, or uses it for something else.</summary>
    public void Rename(string name, FolderRole role) => (Name, Role) = (name, role);

    /// <summary>Everything up to here is stored.</summary>
    public void ReadUpTo(string? cursor) => Cursor = cursor;
}
