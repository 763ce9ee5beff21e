using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>The person said that remote pictures in mail from this sender are always shown. The display name counts for nothing: anybody can write one.</summary>
[Index(nameof(UserId))]
public sealed class ImageTrust : OwnedDocument
{
    private ImageTrust() { }

    /// <summary>The sender's address.</summary>
    [Protected]
    public string Address { get; private set; } = "";

    /// <summary>When the person said so (UTC).</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Trust in this sender, since <paramref name="now"/> (UTC).</summary>
    public static ImageTrust Of(string userId, string address, DateTimeOffset now) => new() { Id = IdOf(userId, address), UserId = userId, Address = address.Trim(), Since = now };

    /// <summary>Its id follows from person and address.</summary>
    public static string IdOf(string userId, string address) => RemoteKey.Of(userId, "pictures", MailAccount.KeyOf(address));
}
