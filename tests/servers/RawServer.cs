using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Jams.Tests.Servers;

/// <summary>Says the same bytes to every HTTP/1.1 request on a free port, and counts who came.</summary>
public sealed partial class RawServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly byte[] _answer;
    private int _visits;

    public RawServer(string answer, string address = "127.0.0.1")
    {
        _answer = Encoding.UTF8.GetBytes(answer);
        _listener = new TcpListener(IPAddress.Parse(address), 0);
        _listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Visits => _visits;

    /// <summary>The requests as they came.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>The bytes of an answer with this body.</summary>
    public static string Ok(string body, string type = "text/plain") =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            TcpClient visitor;
            try
            {
                visitor = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
            Interlocked.Increment(ref _visits);
            using (visitor)
                await Answer(visitor.GetStream());
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        try
        {
            // Closing with something unread would reset the connection before the answer is read.
            var request = new StringBuilder();
            var buffer = new byte[16 * 1024];
            while (!IsWhole(request.ToString()) && await stream.ReadAsync(buffer) is var read and > 0)
                request.Append(Encoding.Latin1.GetString(buffer, 0, read));
            Heard.Enqueue(request.ToString());
            await stream.WriteAsync(_answer);
        }
        catch (IOException)
        {
            // The visitor left, as some tests want.
            return;
        }
    }

    private static bool IsWhole(string request) =>
        request.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var head and >= 0
        && request.Length - head - 4 >= (Length().Match(request) is { Success: true } length ? int.Parse(length.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0);

    [GeneratedRegex(@"\r\nContent-Length: (\d+)\r\n", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
