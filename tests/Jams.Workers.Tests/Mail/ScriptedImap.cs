using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jams.Workers.Tests.Mail;

/// <summary>Something at a port that says what it was told to, for faults that no real server shows on demand. Each connection: the greeting, an answer to the sign-in, a last line.</summary>
internal sealed class ScriptedImap : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public ScriptedImap(string greeting, string signIn, string then)
    {
        _listener.Start();
        _serving = Serve(greeting, signIn, then);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Serve(string greeting, string signIn, string then)
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = client.GetStream();
            async Task Say(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text), _stop.Token);
            using var reader = new StreamReader(stream, leaveOpen: true);
            if (greeting.Length == 0)
                await Task.Delay(Timeout.Infinite, _stop.Token);
            await Say(greeting);
            while (signIn.Length > 0 && await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                var tag = line.Split(' ')[0];
                if (line.Contains("CAPABILITY", StringComparison.Ordinal))
                    await Say($"* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n");
                else if (line.Contains("LOGIN", StringComparison.Ordinal))
                    await Say($"{tag} {signIn}\r\n");
                else if (then.Length > 0)
                {
                    await Say(then);
                    break;
                }
            }
        }
    }
}
