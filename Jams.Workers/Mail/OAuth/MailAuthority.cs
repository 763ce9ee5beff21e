using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Jams.Domain;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Microsoft.AspNetCore.WebUtilities;

namespace Jams.Workers.Mail.OAuth;

/// <summary>Sign-in at Google and Microsoft by authorization code with a proof key (RFC 6749, RFC 7636).</summary>
internal sealed class MailAuthority(TokenEndpoint tokens, OAuthPlaces places, IEnumerable<IReadOwner> owners) : IMailAuthority
{
    public Uri Ask(MailSignIn signIn, string state)
    {
        var place = places.Of(signIn.Provider, signIn.Client);
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(signIn.Verifier)));
        var asked = new Dictionary<string, string?>
        {
            ["response_type"] = "code", ["client_id"] = signIn.Client.Id, ["redirect_uri"] = signIn.Redirect, ["scope"] = place.Scope, ["state"] = state,
            ["code_challenge"] = challenge, ["code_challenge_method"] = "S256", ["login_hint"] = signIn.Address,
        };
        foreach (var (name, value) in place.More)
            asked[name] = value;
        // Whoever is named need not choose.
        if (signIn.Address is not null && asked["prompt"] == "select_account")
            asked.Remove("prompt");
        return new Uri(QueryHelpers.AddQueryString(place.SignIn.AbsoluteUri, asked.Where(pair => pair.Value is not null)));
    }

    public async Task<Result<MailGrant>> Redeem(MailSignIn signIn, string code, DateTimeOffset now, CancellationToken stop = default)
    {
        var provider = signIn.Provider;
        try
        {
            var answer = await tokens.Ask(provider, signIn.Client,
                [new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", signIn.Redirect), new("code_verifier", signIn.Verifier)], stop);
            if (answer.Error is { } error)
                return error is "invalid_client" or "unauthorized_client" ? ConnectingFailures.ClientRefused(provider) : ConnectingFailures.Refused(provider, error);
            var secrets = new MailSecrets
            {
                AccessToken = answer.Access, AccessUntil = answer.Until(now), RefreshToken = answer.Refresh, GrantedAt = now,
                RefreshUntil = provider == MailProvider.Gmail && answer.RefreshSeconds is > 0 and < 100_000_000 ? now.AddSeconds(answer.RefreshSeconds.Value) : null,
                ClientId = signIn.IsOwnClient ? signIn.Client.Id : null, ClientSecret = signIn.IsOwnClient ? signIn.Client.Secret : null, Tenant = signIn.IsOwnClient ? signIn.Client.Tenant : null,
            };
            if (Lacks(places.Of(provider, signIn.Client), answer.Scope))
                return await GivenBack(ConnectingFailures.TooLittle(provider), provider, secrets, stop);
            if (secrets.RefreshToken is null)
                return await GivenBack(ConnectingFailures.NoLasting(provider), provider, secrets, stop);
            return await owners.First(one => one.Provider == provider).Read(secrets, stop);
        }
        catch (MailboxFault fault)
        {
            return fault.Failure;
        }
    }

    public async Task Revoke(MailProvider provider, MailSecrets secrets, CancellationToken stop = default)
    {
        if (provider is not (MailProvider.Gmail or MailProvider.Graph) || (secrets.RefreshToken ?? secrets.AccessToken) is not { } token)
            return;
        if (places.Of(provider, MailClient.OwnOf(secrets) ?? Nobody).Revocation is { } revocation)
            await tokens.Revoke(revocation, token, stop);
    }

    // Where tokens are given back does not depend on the client.
    private static MailClient Nobody { get; } = MailClient.Of(MailProvider.Graph, Guid.Empty.ToString(), "none", null).Value!;

    // Both let a person untick what is asked for; a provider that names no scope gave all (RFC 6749, section 5.1). Microsoft writes some with the address of Graph before them.
    private static bool Lacks(OAuthPlace place, string? given) =>
        given is { Length: > 0 } && given.Split(' ').Select(scope => scope.StartsWith("https://graph.microsoft.com/", StringComparison.OrdinalIgnoreCase) ? scope["https://graph.microsoft.com/".Length..] : scope).ToHashSet(StringComparer.OrdinalIgnoreCase) is var all
        && !place.Needed.All(all.Contains);

    private async Task<Result<MailGrant>> GivenBack(Failure failure, MailProvider provider, MailSecrets secrets, CancellationToken stop)
    {
        await Revoke(provider, secrets, stop);
        return failure;
    }
}
