using System.Text.RegularExpressions;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Connecting;

/// <summary>How a program that reads mail is known to a provider (RFC 6749, section 2: an OAuth client): the server's own, or one that a person made.</summary>
public sealed partial record MailClient
{
    /// <summary>Who may sign in at Microsoft when nothing else was set: accounts of people and of organisations.</summary>
    public const string EverybodysTenant = "common";

    private MailClient() { }

    /// <summary>The client id the provider gave.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The client secret the provider gave.</summary>
    public string Secret { get; private init; } = "";

    /// <summary>At Microsoft: whose accounts may sign in (a directory's id or domain, "common", "organizations", "consumers"); null elsewhere.</summary>
    public string? Tenant { get; private init; }

    /// <summary>
    /// A checked client, or null when the id is empty. An empty <paramref name="secret"/> keeps that of <paramref name="before"/> if the id stays the same. Fails, naming the field, when the id
    /// does not look like one of this provider's, without a secret, when the secret is what is easily taken for it, and when the tenant is none.
    /// </summary>
    public static Result<MailClient?> Of(MailProvider provider, string? id, string? secret, string? tenant, MailClient? before = null)
    {
        var client = id?.Trim() ?? "";
        if (client.Length == 0)
            return Result.Of<MailClient?>(null);
        if (client.Length > 300 || !(provider == MailProvider.Gmail ? GoogleId().IsMatch(client) : Guid.TryParse(client, out _)))
            return provider == MailProvider.Gmail ? ConnectingFailures.NoGoogleId : ConnectingFailures.NoMicrosoftId;
        var given = string.IsNullOrWhiteSpace(secret) ? before?.Id == client ? before.Secret : null : secret.Trim();
        if (given is null)
            return ConnectingFailures.Secret;
        if (given.Length > 500 || given.Any(char.IsWhiteSpace) || given.Any(char.IsControl))
            return ConnectingFailures.NoSecret;
        // Entra shows "Value" and "Secret ID" beside each other; the second is never what is wanted.
        if (provider == MailProvider.Graph && Guid.TryParse(given, out _))
            return ConnectingFailures.SecretId;
        var whose = provider == MailProvider.Graph ? string.IsNullOrWhiteSpace(tenant) ? EverybodysTenant : tenant.Trim() : null;
        return whose is null || Directory().IsMatch(whose) ? new MailClient { Id = client, Secret = given, Tenant = whose } : ConnectingFailures.Tenant;
    }

    /// <summary>The client that these tokens were given to when it is the person's own; null when it is the server's.</summary>
    public static MailClient? OwnOf(MailSecrets secrets) =>
        secrets.ClientId is { } id ? new MailClient { Id = id, Secret = secrets.ClientSecret ?? "", Tenant = secrets.Tenant } : null;

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\.apps\.googleusercontent\.com$")]
    private static partial Regex GoogleId();

    // It becomes part of an address.
    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,98}[A-Za-z0-9])?$")]
    private static partial Regex Directory();
}
