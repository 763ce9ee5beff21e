using System.Net;
using System.Net.Sockets;
using Jams.Domain.Security;

namespace Jams.Workers.Security;

/// <summary>
/// Connects only where <see cref="AddressRules"/> allow. It resolves the name itself, looks at every address the name has (one wrong one refuses all of them), and connects to
/// exactly those, so a name cannot mean something else between the check and the connection (DNS rebinding). Redirects make new connections and come through here too.
/// For everything that goes to an address somebody typed: <c>.ConfigurePrimaryHttpMessageHandler(() =&gt; GuardedConnect.Handler(NetworkReach.Public))</c>.
/// </summary>
public sealed class GuardedConnect(Func<IPAddress, bool> allows, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Resolve;

    /// <summary>
    /// A handler that is guarded: no proxy (it would be checked instead of the target), no cookies, no redirects unless asked for. Clients must stay with HTTP/1.1 and 2, as they do by
    /// themselves: HTTP/3 does not pass through the callback.
    /// </summary>
    public static SocketsHttpHandler Handler(NetworkReach reach, int redirects = 0) => For(reach).Handler(redirects);

    /// <summary>Connections with this reach; for what is no HTTP, such as IMAP, <see cref="Connect"/> gives the bare stream.</summary>
    public static GuardedConnect For(NetworkReach reach) => new(address => AddressRules.Allows(reach, address));

    /// <summary>The same with these rules.</summary>
    public SocketsHttpHandler Handler(int redirects = 0) => new()
    {
        ConnectCallback = async (context, stop) => await Connect(context.DnsEndPoint, stop),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // A name that moves is looked up again.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = redirects > 0,
        MaxAutomaticRedirections = Math.Max(1, redirects),
    };

    /// <summary>A connection to one of the addresses of this name. Throws <see cref="AddressRefused"/>, or <see cref="SocketException"/> as usual.</summary>
    public async Task<Stream> Connect(DnsEndPoint place, CancellationToken stop)
    {
        var addresses = await _resolve(place.Host, stop);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (addresses.FirstOrDefault(address => !allows(address)) is { } refused)
            throw new AddressRefused(place.Host, refused);
        for (var next = 0; ; next++)
        {
            var socket = new Socket(addresses[next].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[next], place.Port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (next < addresses.Length - 1)
            {
                // The name has more addresses; the last one's fault is the one that is told.
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    // Addresses are taken as they are written: the resolver throws for some of those that have to be refused.
    private static async Task<IPAddress[]> Resolve(string host, CancellationToken stop) =>
        IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, stop);
}
