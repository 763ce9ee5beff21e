using Jams.Tests.Servers;
using Jams.Web.Tests.Server;

[assembly: AssemblyFixture(typeof(Jams.Web.Tests.Mail.PostalServer))]

namespace Jams.Web.Tests.Mail;

/// <summary>A server that may reach mailboxes on this machine, with a real IMAP server and a mail sink beside it; started when the first test asks.</summary>
public sealed class PostalServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private JamsServer? _server;

    public DovecotServer Imap { get; private set; } = null!;

    public SmtpSink Smtp { get; private set; } = null!;

    public async Task<JamsServer> Server()
    {
        await _gate.WaitAsync();
        try
        {
            if (_server is null)
            {
                Imap = await DovecotServer.Start();
                Smtp = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
                _server = await JamsServer.Start(builder => builder.Configuration["Mail:AllowPrivateHosts"] = "true");
            }
            return _server;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What a person enters for the mailbox of this user.</summary>
    public (string Name, string Value)[] Form(string address, string password = DovecotServer.Password) =>
    [
        ("Address", address), ("Password", password), ("SenderName", "Ines Achterberg"), ("ImapHost", DovecotServer.Host), ("ImapPort", $"{Imap.Port}"), ("ImapSecurity", "None"),
        ("SmtpHost", SmtpSink.Host), ("SmtpPort", $"{Smtp.Port}"), ("SmtpSecurity", "None"), ("ServerUser", "ines"),
    ];

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            await Smtp.DisposeAsync();
            await Imap.DisposeAsync();
        }
        _gate.Dispose();
    }
}
