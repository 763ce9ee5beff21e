using Jams.Domain.Ai;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>What admins set for the whole server. There is one such document, or none before the first save.</summary>
public sealed class ServerSettings : Document
{
    /// <summary>Its only id.</summary>
    public const string OnlyId = "server-settings";

    private ServerSettings() { }

    /// <inheritdoc />
    public override string KeyOwner => ServerKey;

    /// <summary>The mail server; null = none yet.</summary>
    [Protected]
    public MailServer? Mail { get; private set; }

    /// <summary>This server's client at Google; null = not offered.</summary>
    [Protected]
    public OpenIdClient? Google { get; private set; }

    /// <summary>This server's client at LinkedIn; null = not offered.</summary>
    [Protected]
    public OpenIdClient? LinkedIn { get; private set; }

    /// <summary>This server's client for people's mailboxes at Google; null = people bring their own.</summary>
    [Protected]
    public MailClient? GoogleMail { get; private set; }

    /// <summary>This server's client for people's mailboxes at Microsoft; null = people bring their own.</summary>
    [Protected]
    public MailClient? MicrosoftMail { get; private set; }

    /// <summary>What is set about language models.</summary>
    [Protected]
    public AiOffer Ai { get; private set; } = new();

    /// <summary>Who may make an account. The first account of an empty server can always be made.</summary>
    public Registration Registration { get; private set; }

    /// <summary>The address people reach the server at, for links in mails: scheme, host and port without a slash at the end; null = as each request says.</summary>
    public string? PublicAddress { get; private set; }

    /// <summary>Whether people's mailboxes may be inside the networks this machine stands in. Without, a person could reach servers there that are not meant for them.</summary>
    public bool PrivateMailboxes { get; private set; }

    /// <summary>Whether mails leave this server.</summary>
    public bool HasMail => Mail is not null;

    /// <summary>What counts before the first save.</summary>
    public static ServerSettings Fresh() => new() { Id = OnlyId };

    /// <summary>The client at this provider, or null.</summary>
    public OpenIdClient? Client(SignInProvider provider) => provider == SignInProvider.Google ? Google : LinkedIn;

    /// <summary>The client for people's mailboxes at this provider, or null.</summary>
    public MailClient? MailClient(MailProvider provider) => provider switch
    {
        MailProvider.Gmail => GoogleMail,
        MailProvider.Graph => MicrosoftMail,
        _ => null,
    };

    /// <summary>Takes another mail server, or none: mails then wait.</summary>
    public void SendMailBy(MailServer? server) => Mail = server;

    /// <summary>Says whether people's mailboxes may be inside the networks this machine stands in.</summary>
    public void AllowPrivateMailboxes(bool allowed) => PrivateMailboxes = allowed;

    /// <summary>Takes another offer of language models.</summary>
    public void OfferAi(AiOffer offer) => Ai = offer;

    /// <summary>Takes another client at a provider, or none when the id is empty. Fails as <see cref="OpenIdClient.Of"/>.</summary>
    public Result UseClient(SignInProvider provider, string? id, string? secret, string? authority)
    {
        var client = OpenIdClient.Of(id, secret, authority, Client(provider));
        if (client.Failure is { } refused)
            return refused;
        (Google, LinkedIn) = provider == SignInProvider.Google ? (client.Value, LinkedIn) : (Google, client.Value);
        return Result.Ok;
    }

    /// <summary>Takes another client for people's mailboxes at a provider, or none when the id is empty. Fails as <see cref="Mail.Connecting.MailClient.Of"/>.</summary>
    public Result UseMailClient(MailProvider provider, string? id, string? secret, string? tenant)
    {
        var client = Jams.Domain.Mail.Connecting.MailClient.Of(provider, id, secret, tenant, MailClient(provider));
        if (client.Failure is { } refused)
            return refused;
        (GoogleMail, MicrosoftMail) = provider == MailProvider.Gmail ? (client.Value, MicrosoftMail) : (GoogleMail, client.Value);
        return Result.Ok;
    }

    /// <summary>Says who may make an account. Fails when it is none of the choices.</summary>
    public Result Admit(Registration registration)
    {
        if (!Enum.IsDefined(registration))
            return AdminFailures.Registration;
        Registration = registration;
        return Result.Ok;
    }

    /// <summary>Takes the public address; empty = as each request says. Fails when it is no address of a server.</summary>
    public Result BeReachedAt(string? address)
    {
        var given = WebAddress.Of(address);
        if (!given.IsOk)
            return AdminFailures.PublicAddress;
        if (given.Value is null)
            PublicAddress = null;
        else if (new Uri(given.Value) is { PathAndQuery: "/", Fragment: "", UserInfo: "" } origin)
            PublicAddress = origin.GetLeftPart(UriPartial.Authority);
        else
            return AdminFailures.PublicAddress;
        return Result.Ok;
    }
}
