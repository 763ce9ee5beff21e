using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Workers.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail;

public sealed class When_a_mailbox_cannot_be_read
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_so_to_its_owner_and_tries_again_by_itself()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", new TestMail("a"));
        await imap.Server.End();

        await imap.Read();

        var health = (await imap.Now()).Health;
        (health.State, health.Sentence).ShouldBe((MailHealthState.Retrying, MailboxFailures.Unreachable("", 0).Sentence));
        health.Args.ShouldBe([DovecotServer.Host, $"{imap.Server.Port}"]);
        var sync = await imap.Sync();
        (sync.FailedInARow, sync.DueAt).ShouldBe((1, sync.DueAt));
        sync.DueAt.ShouldNotBeNull();
        var since = health.Since;
        await imap.Read();
        (await imap.Now()).Health.Since.ShouldBe(since);
        (await imap.Sync()).FailedInARow.ShouldBe(2);

        await imap.Server.Run();
        await imap.Read();

        (await imap.Now()).Health.State.ShouldBe(MailHealthState.Ok);
        (await imap.Messages()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Waits_for_its_owner_when_the_password_is_refused()
    {
        await using var imap = await ImapRoom.Open();
        await imap.Room.All<MailAccount>().Change(MailRoom.Ines, await imap.Now(), account => account.Reconnect(account.Hosts, new MailSecrets { Password = "wrong" }, imap.Room.Clock.GetUtcNow()), Stop);

        await imap.Read();

        (await imap.Now()).Health.State.ShouldBe(MailHealthState.ReconnectNeeded);
        (await imap.Sync()).DueAt.ShouldBeNull();
    }

    [Fact]
    public async Task Does_not_keep_the_others_waiting()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", new TestMail("a"));
        var room = imap.Room;
        for (var i = 0; i < 3; i++)
        {
            var broken = MailAccount.Connect(MailRoom.Ines, MailProvider.Imap, $"broken{i}@x.example", ImapRoom.Hosts(imap.Server, port: 1), new MailSecrets { Password = "x" }, null, room.Clock.GetUtcNow());
            await room.All<MailAccount>().Insert(MailRoom.Ines, broken, Stop);
            await room.All<MailboxSync>().Insert(MailRoom.Ines, MailboxSync.Of(broken, room.Clock.GetUtcNow()), Stop);
        }

        await imap.Read();

        (await imap.Messages()).Count.ShouldBe(1);
        (await room.All<MailAccount>().Find(MailRoom.Ines, _ => true, Stop)).Count(account => account.Health.State == MailHealthState.Retrying).ShouldBe(3);
    }

    [Fact]
    public async Task Is_read_by_one_of_many_workers()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", [.. Enumerable.Range(0, 120).Select(i => new TestMail($"m{i}"))]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => imap.Room.Get<ReadDueMailboxes>().Run(Stop)));

        (await imap.Messages()).Count.ShouldBe(120);
        (await imap.Sync()).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Stores_nothing_more_once_it_was_disconnected()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", new TestMail("a"));
        await imap.Read();
        await imap.Room.Get<DisconnectMailbox>().Run(MailRoom.Ines, imap.Account.Id, deleteMails: false, Stop);
        await imap.Append("INBOX", new TestMail("b"));

        await imap.Room.Get<ReadDueMailboxes>().Run(Stop);

        var account = await imap.Now();
        (account.Secrets, account.Health.State).ShouldBe((null, MailHealthState.Disabled));
        (await imap.Messages()).Count.ShouldBe(1);
        await imap.Room.Get<DisconnectMailbox>().Run(MailRoom.Ines, imap.Account.Id, deleteMails: true, Stop);
        await imap.Room.Get<DeleteMailsOfAccount>().Run(Stop);
        await NothingIsLeft(imap.Room);
    }

    [Fact]
    public async Task Takes_its_mails_along_when_its_owner_says_so()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", [.. Enumerable.Range(0, 250).Select(i => new TestMail($"m{i}").Answering("root"))]);
        await imap.Read();

        (await imap.Room.Get<DisconnectMailbox>().Run("somebody-else", imap.Account.Id, deleteMails: true, Stop)).Failure.ShouldBe(MailboxFailures.NotFound);
        await imap.Room.Get<DisconnectMailbox>().Run(MailRoom.Ines, imap.Account.Id, deleteMails: true, Stop);
        (await imap.Room.Get<SeeMailboxes>().Run(MailRoom.Ines, Stop)).Single().IsLeaving.ShouldBeTrue();
        imap.Room.Clock.Advance(TimeSpan.FromMinutes(1));
        await imap.Room.Get<DeleteMailsOfAccount>().Run(Stop);

        await NothingIsLeft(imap.Room);
    }

    [Fact]
    public async Task Waits_when_too_many_programs_read()
    {
        await using var imap = await ImapRoom.Open("protocol imap {\n mail_max_userip_connections = 1\n}");
        using var other = await imap.Other();

        await imap.Read();

        var health = (await imap.Now()).Health;
        (health.State, health.Sentence).ShouldBe((MailHealthState.Retrying, MailboxFailures.TooManyConnections("").Sentence));
    }

    public static TheoryData<string, string, string, string, string> Servers => new()
    {
        // what it says first, after the sign-in, what the owner reads
        { "HTTP/1.1 400 Bad Request\r\n\r\n", "", "", MailboxFailures.NoMailServer("", 0).Sentence, "web server" },
        { "* BYE Too many connections from your network\r\n", "", "", MailboxFailures.TooManyConnections("").Sentence, "full" },
        { "* OK ready\r\n", "NO [AUTHENTICATIONFAILED] Invalid credentials", "", MailboxFailures.WrongPassword("").Sentence, "wrong password" },
        { "* OK ready\r\n", "NO [UNAVAILABLE] Temporary authentication failure", "", MailboxFailures.Busy("").Sentence, "in trouble" },
        { "* OK ready\r\n", "NO [ALERT] Your account is not enabled for IMAP use", "", MailboxFailures.ImapOff("").Sentence, "switched off" },
        { "* OK ready\r\n", "OK", "* BYE Server shutting down\r\n", MailboxFailures.BrokeOff("").Sentence, "going down" },
        { "", "", "", MailboxFailures.NoAnswer("").Sentence, "silent" },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Names_what_the_server_does(string greeting, string signIn, string then, string sentence, string what)
    {
        await using var server = new ScriptedImap(greeting, signIn, then);
        await using var room = await MailRoom.Open(adjust: services => services.AddSingleton(new MailboxOptions { AllowPrivateHosts = true, Patience = TimeSpan.FromSeconds(what == "silent" ? 1 : 20) }));
        var account = MailAccount.Connect(MailRoom.Ines, MailProvider.Imap, MailRoom.Address, new MailHosts("127.0.0.1", server.Port, MailSecurity.None, "127.0.0.1", 1, MailSecurity.None, "ines"), new MailSecrets { Password = "x" }, null, room.Clock.GetUtcNow());

        var fault = await Should.ThrowAsync<MailboxFault>(async () =>
        {
            await using var mailbox = await room.Get<IMailboxes>().Open(account, Stop);
            await mailbox.Folders(Stop);
        });

        fault.Failure.Sentence.ShouldBe(sentence, what);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("::1")]
    [InlineData("169.254.169.254")]
    [InlineData("10.1.2.3")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("0.0.0.0")]
    public async Task Is_not_looked_for_in_private_networks(string host)
    {
        await using var room = await MailRoom.Open();

        var trial = await room.Get<ITryMailServers>().Run(new MailHosts(host, 993, MailSecurity.Tls, host, 465, MailSecurity.Tls, "ines"), new MailSecrets { Password = "x" }, Stop);

        (trial.Failed!.Step, trial.Failed.Failure!.Sentence).ShouldBe((TrialStep.ImapConnect, MailboxFailures.PrivateHost(host).Sentence));
    }

    [Fact]
    public async Task Is_never_looked_for_at_addresses_where_clouds_hand_out_keys()
    {
        await using var room = await MailRoom.Open(adjust: services => services.AddSingleton(new MailboxOptions { AllowPrivateHosts = true }));

        var trial = await room.Get<ITryMailServers>().Run(new MailHosts("169.254.169.254", 80, MailSecurity.None, "x", 1, MailSecurity.None, "ines"), new MailSecrets { Password = "x" }, Stop);

        trial.Failed!.Failure!.Sentence.ShouldBe(MailboxFailures.PrivateHost("").Sentence);
    }

    private static async Task NothingIsLeft(MailRoom room)
    {
        (await room.All<MailAccount>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
        (await room.All<MailFolder>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
        (await room.All<ImapPlace>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
        (await room.All<MailboxClearing>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
        (await room.Messages()).ShouldBeEmpty();
        (await room.Threads()).ShouldBeEmpty();
        (await room.All<Domain.Mail.Messages.MailContent>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
        (await room.All<Domain.Mail.Messages.MailTerms>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
        (await room.All<Domain.Mail.Messages.MailLink>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
    }
}
