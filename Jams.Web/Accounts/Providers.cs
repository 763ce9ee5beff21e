using Jams.Domain.Admin;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Jams.Web.Accounts;

/// <summary>The OpenID providers there can be. Which are offered is in the server's settings and counts without a restart.</summary>
public static class Providers
{
    public const string Google = "Google", LinkedIn = "LinkedIn";

    public static OpenIdClient? Client(this ServerSettings settings, string provider) => provider switch
    {
        Google => settings.Client(SignInProvider.Google),
        LinkedIn => settings.Client(SignInProvider.LinkedIn),
        _ => null,
    };

    /// <summary>Those that are set up.</summary>
    public static IReadOnlyList<string> Offered(this ServerSettings settings) => [.. new[] { Google, LinkedIn }.Where(provider => settings.Client(provider) is not null)];
}

/// <summary>Leaves providers out that are not set up, and drops their options when the settings changed. Reading the settings costs nothing: they are held in memory.</summary>
public sealed class ProviderSchemes(IOptions<AuthenticationOptions> options, CurrentSettings settings, IOptionsMonitorCache<OpenIdConnectOptions> made) : AuthenticationSchemeProvider(options)
{
    private long _version = -1;

    public override async Task<AuthenticationScheme?> GetSchemeAsync(string name) =>
        name is Providers.Google or Providers.LinkedIn && (await Current()).Client(name) is null ? null : await base.GetSchemeAsync(name);

    public override async Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync()
    {
        var offered = (await Current()).Offered();
        return offered.Count == 0 ? [] : (await base.GetRequestHandlerSchemesAsync()).Where(scheme => offered.Contains(scheme.Name));
    }

    private async ValueTask<ServerSettings> Current()
    {
        var current = await settings.Get();
        if (Interlocked.Exchange(ref _version, current.Version) != current.Version)
        {
            made.TryRemove(Providers.Google);
            made.TryRemove(Providers.LinkedIn);
        }
        return current;
    }
}
