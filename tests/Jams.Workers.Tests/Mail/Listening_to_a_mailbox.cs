using System.Diagnostics;
using System.Threading.Channels;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Jams.Workers.Tests.Mail;

public sealed class Listening_to_a_mailbox
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("")]
    [InlineData("protocol imap {\n imap_capability = IMAP4rev1 IDLE\n}")]
    public async Task Brings_new_mail_within_seconds(string capabilities)
    {
        var told = new Told();
        await using var imap = await Room(told, capabilities);
        var watch = imap.Room.Get<IHostedService>();
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await told.Read(Deadline);

        var from = Stopwatch.GetTimestamp();
        await imap.Append("INBOX", new TestMail("new"));
        await told.Arrived(Deadline);

        TestContext.Current.SendDiagnosticMessage($"New mail was here after {Stopwatch.GetElapsedTime(from).TotalSeconds:F1} s.");
        (await imap.Messages()).Single().Subject.ShouldBe("Finding a time");
        await watch.StopAsync(TestContext.Current.CancellationToken);
        (await imap.Sync()).LeaseUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Goes_on_after_the_connection_was_cut()
    {
        var told = new Told();
        await using var imap = await Room(told);
        var watch = imap.Room.Get<IHostedService>();
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await told.Read(Deadline);

        await imap.Server.End();
        await imap.Server.Run();
        await imap.Append("INBOX", new TestMail("new"));

        await told.Arrived(Deadline);
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Ends_when_the_mailbox_is_disconnected()
    {
        var told = new Told();
        await using var imap = await Room(told);
        var watch = imap.Room.Get<IHostedService>();
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await told.Read(Deadline);

        (await imap.Server.Connections()).ShouldBeGreaterThan(0);
        await imap.Room.Get<DisconnectMailbox>().Run(MailRoom.Ines, imap.Account.Id, deleteMails: false);

        using var late = new CancellationTokenSource(Deadline);
        while (await imap.Server.Connections() > 0)
            await Task.Delay(100, late.Token);
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    private static Task<ImapRoom> Room(Told told, string capabilities = "") =>
        ImapRoom.Open(capabilities, adjust: services => services.AddSingleton(TimeProvider.System).AddSingleton<IAnnounceMail>(told).AddMailboxWatch());

    /// <summary>Hears what open pages would hear.</summary>
    private sealed class Told : IAnnounceMail
    {
        private readonly Channel<bool> _read = Channel.CreateUnbounded<bool>();
        private readonly Channel<bool> _arrived = Channel.CreateUnbounded<bool>();

        public void Progress(MailboxSync sync)
        {
            if (sync.FirstDone)
                _read.Writer.TryWrite(true);
        }

        public void Filed(string userId) { }

        public void Arrived(MailAccount account, int mails, IReadOnlyCollection<string> threadIds) => _arrived.Writer.TryWrite(true);

        public void Felt(MailAccount account)
        {
        }

        public async Task Read(TimeSpan deadline) => await _read.Reader.ReadAsync().AsTask().WaitAsync(deadline);

        public async Task Arrived(TimeSpan deadline) => await _arrived.Reader.ReadAsync().AsTask().WaitAsync(deadline);
    }
}
