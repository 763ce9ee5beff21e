using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Connecting;

/// <summary>A client that a person made at a provider for themselves. Their sign-ins go through it instead of the server's.</summary>
[Index(nameof(UserId))]
public sealed class OwnMailClient : OwnedDocument
{
    private OwnMailClient() { }

    /// <summary>Where it is known.</summary>
    public MailProvider Provider { get; private set; }

    /// <summary>The client.</summary>
    [Protected]
    public MailClient Client { get; private set; } = null!;

    /// <summary>When it was entered (UTC).</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>A person's client at a provider, entered at <paramref name="now"/> (UTC); its id follows from both, so that there is one.</summary>
    public static OwnMailClient Of(string userId, MailProvider provider, MailClient client, DateTimeOffset now) =>
        new() { Id = IdOf(userId, provider), UserId = userId, Provider = provider, Client = client, SavedAt = now };

    /// <summary>The id of a person's client at a provider.</summary>
    public static string IdOf(string userId, MailProvider provider) => RemoteKey.Of(userId, "mail client", provider.ToString());

    /// <summary>Another client takes its place (UTC).</summary>
    public void Use(MailClient client, DateTimeOffset now) => (Client, SavedAt) = (client, now);
}
