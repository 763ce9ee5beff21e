namespace Jams.Domain.Admin;

/// <summary>How this server is known to an identity provider (OpenID Connect Core 1.0).</summary>
public sealed record OpenIdClient
{
    private OpenIdClient() { }

    /// <summary>The client id the provider gave.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The client secret the provider gave.</summary>
    public string Secret { get; private init; } = "";

    /// <summary>The issuer's address, if it is not the provider's usual one; null = usual.</summary>
    public string? Authority { get; private init; }

    /// <summary>
    /// A checked client, or null when the id is empty (the provider is not offered then). An empty <paramref name="secret"/> keeps that of <paramref name="before"/>
    /// if the id stays the same. Fails, naming the field, without a secret or when the address is no web address.
    /// </summary>
    public static Result<OpenIdClient?> Of(string? id, string? secret, string? authority, OpenIdClient? before = null)
    {
        var client = id?.Trim() ?? "";
        if (client.Length == 0)
            return Result.Of<OpenIdClient?>(null);
        var issuer = WebAddress.Of(authority);
        if (!issuer.IsOk)
            return issuer.Failure!.For("Authority");
        var kept = before?.Id == client && before.Authority == issuer.Value ? before.Secret : null;
        var given = string.IsNullOrWhiteSpace(secret) ? kept : secret.Trim();
        return given is null ? AdminFailures.ClientSecret : new OpenIdClient { Id = client, Secret = given, Authority = issuer.Value };
    }
}
