using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jams.Tests.Servers;

/// <summary>A real mail server on a free port (tests/servers/smtp_sink.py, on Debian's python3-aiosmtpd). What the recipient's address begins with decides what happens.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<JsonNode> _events = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private SmtpSink(Process process, int port)
    {
        _process = process;
        Port = port;
        _ = Read();
    }

    public const string Host = "127.0.0.1";

    public int Port { get; }

    /// <summary>The mails taken so far.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. _events.Where(said => (string?)said["event"] == "mail").Select(said => said.Deserialize<ReceivedMail>(JsonSerializerOptions.Web)!)];

    public static async Task<SmtpSink> Start(params string[] options)
    {
        var script = Path.Combine(Root(), "tests", "servers", "smtp_sink.py");
        var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, .. options]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The SMTP sink did not start. It needs Debian's python3-aiosmtpd.");
        return new SmtpSink(process, int.Parse(ready.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The next mail for this address, or an exception after a while.</summary>
    public async Task<ReceivedMail> Next(string to, int count = 1)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Mails.Where(mail => mail.To.Contains(to)).ElementAtOrDefault(count - 1) is { } found)
                return found;
            await _arrived.WaitAsync(late.Token);
        }
    }

    /// <summary>Ends when the server holds a connection without answering.</summary>
    public async Task Hangs()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!_events.Any(said => (string?)said["event"] == "hang"))
            await _arrived.WaitAsync(late.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _arrived.Dispose();
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _events.Enqueue(JsonNode.Parse(line)!);
            _arrived.Release();
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Jams.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the checkout.");
    }
}

/// <summary>A mail as the server took it.</summary>
public sealed record ReceivedMail(string From, string[] To, string Subject, string Id, string Text, string Auto, string? User, bool Tls);
