using Jams.Domain.Admin;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Jams.Web.Accounts;

/// <summary>How each provider is spoken to (OpenID Connect Core 1.0, authorization code). The settings can name another issuer, for a proxy or a test.</summary>
public sealed class ProviderOptions(CurrentSettings settings) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(OpenIdConnectOptions options) => Configure(null, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name is not (Providers.Google or Providers.LinkedIn) || settings.Last?.Client(name) is not { } client)
            return;
        options.Authority = client.Authority ?? (name == Providers.Google ? "https://accounts.google.com" : "https://www.linkedin.com/oauth");
        options.RequireHttpsMetadata = options.Authority.StartsWith("https:", StringComparison.Ordinal);
        options.ClientId = client.Id;
        options.ClientSecret = client.Secret;
        options.CallbackPath = $"/account/provider/{name.ToLowerInvariant()}";
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // Answers come as a link, so that cookies can stay SameSite=Lax.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "email"])
            options.Scope.Add(scope);
        if (name == Providers.LinkedIn)
        {
            // LinkedIn knows neither PKCE for web clients nor the nonce ("Sign In with LinkedIn using OpenID Connect"); the code still comes over a channel of our own, bound by state and client secret.
            options.UsePkce = false;
            options.ProtocolValidator.RequireNonce = false;
        }
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnRemoteFailure = failed =>
        {
            failed.Response.Redirect("/account/sign-in?without=" + Uri.EscapeDataString(name));
            failed.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
