using Jams.Domain.Admin;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Accounts;

/// <summary>
/// Where links in mails lead: the address an admin set, else the one the server listens on. Never what a request calls the server:
/// its Host header is the sender's choice, and a link to a stranger's server would hand them the token in it.
/// </summary>
public sealed class PublicAddress(CurrentSettings settings, IServiceProvider services)
{
    public async Task<string> Of(string path, CancellationToken stop = default) =>
        ((await settings.Get(stop)).PublicAddress ?? Listening()) + path;

    private string Listening()
    {
        // The command line has no server.
        var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        foreach (var any in (string[])["[::]", "0.0.0.0", "*", "+"])
            address = address.Replace($"//{any}", "//localhost", StringComparison.Ordinal);
        return address.TrimEnd('/');
    }
}
