using System.Net;
using System.Net.Sockets;
using Jams.Domain.Admin;
using Jams.Domain.Security;
using Jams.Workers.Security;

namespace Jams.Workers.Mail;

/// <summary>Connections to the mail servers that people name: only to addresses that were checked. The one place where mailboxes leave this machine.</summary>
internal sealed class MailConnections(MailboxOptions options, CurrentSettings settings)
{

    /// <summary>Throws <see cref="AddressRefused"/>, <see cref="SocketException"/>, or <see cref="TimeoutException"/> after a while.</summary>
    public async Task<Socket> Open(string host, int port, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(options.ConnectPatience);
        try
        {
            var guard = GuardedConnect.For(await MayBePrivate(late.Token) ? NetworkReach.Private : NetworkReach.Public);
            return ((NetworkStream)await guard.Connect(new DnsEndPoint(host, port), late.Token)).Socket;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"{host} did not answer.");
        }
    }

    /// <summary>Whether a password may go to that end without encryption: only within this machine or its own network, where that was allowed.</summary>
    public async Task<bool> MayBePlain(EndPoint? end, CancellationToken stop) =>
        end is IPEndPoint { Address: var address } && !AddressRules.Allows(NetworkReach.Public, address) && await MayBePrivate(stop);

    private async ValueTask<bool> MayBePrivate(CancellationToken stop) => options.AllowPrivateHosts || (await settings.Get(stop)).PrivateMailboxes;
}
