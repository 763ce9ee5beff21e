using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;
using Jams.Workers.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail;

public sealed class Connecting_a_mailbox
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tries_reading_and_sending_and_begins_to_read()
    {
        await using var server = await DovecotServer.Start();
        await using var sink = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
        await using var room = await Room();
        server.Put("ines", "INBOX", [(new TestMail("a").Bytes, TimeProvider.System.GetUtcNow())]);

        var connected = (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink), stop: Stop)).Value;

        connected.Trial.Steps.Select(step => (step.Step, step.Failure)).ShouldBe([(TrialStep.ImapConnect, null), (TrialStep.ImapSignIn, null), (TrialStep.SmtpConnect, null), (TrialStep.SmtpSignIn, null)]);
        await room.Get<ReadDueMailboxes>().Run(Stop);
        (await room.Messages()).Count.ShouldBe(1);
        (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink) with { Address = "INES@achterberg.example" }, stop: Stop)).Failure!.Sentence.ShouldBe(MailboxFailures.AlreadyConnected.Sentence);
    }

    [Theory]
    [InlineData("wrong", DovecotServer.Password, TrialStep.ImapSignIn)]
    [InlineData(DovecotServer.Password, "another", TrialStep.SmtpSignIn)]
    public async Task Says_at_which_step_it_failed_and_keeps_nothing(string password, string smtpPassword, TrialStep step)
    {
        await using var server = await DovecotServer.Start();
        await using var sink = await SmtpSink.Start("--user", "ines", "--password", smtpPassword);
        await using var room = await Room();

        var connected = (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink) with { Password = password }, stop: Stop)).Value;

        (connected.Account, connected.Trial.Failed!.Step, connected.Trial.Failed.Failure!.Sentence).ShouldBe((null, step, MailboxFailures.WrongPassword("").Sentence));
        (await room.Get<SeeMailboxes>().Run(MailRoom.Ines, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Goes_on_with_the_mails_of_an_address_that_was_connected_before()
    {
        await using var server = await DovecotServer.Start();
        await using var sink = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
        await using var room = await Room();
        server.Put("ines", "INBOX", [(new TestMail("a").Bytes, TimeProvider.System.GetUtcNow())]);
        var first = (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink), stop: Stop)).Value.Account!;
        await room.Get<ReadDueMailboxes>().Run(Stop);
        await room.Get<DisconnectMailbox>().Run(MailRoom.Ines, first.Id, deleteMails: false, Stop);

        var again = (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink), stop: Stop)).Value.Account!;
        await room.Get<ReadDueMailboxes>().Run(Stop);

        (again.Id, again.Health.State).ShouldBe((first.Id, MailHealthState.Ok));
        (await room.Messages()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Gives_a_mailbox_that_works_another_password()
    {
        await using var server = await DovecotServer.Start();
        await using var sink = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
        await using var room = await Room();
        var account = (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink), stop: Stop)).Value.Account!;

        (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink) with { Password = "wrong" }, again: account.Id, stop: Stop)).Value.Account.ShouldBeNull();
        (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink), again: account.Id, stop: Stop)).Value.Account!.Id.ShouldBe(account.Id);
    }

    [Theory]
    [InlineData("ines", "x", "Write the whole address, as in name@example.org.")]
    [InlineData("a b@example.org", "x", "Write the whole address, as in name@example.org.")]
    [InlineData("ines@example.org", "", "Write the password that your provider gives to mail programs.")]
    [InlineData("ines@outlook.com", "x", "{0} lets mail programs in by its own sign-in only, not by a password. Choose its button above.")]
    [InlineData("ines@tuta.com", "x", "{0} lets no other program read mail, so it cannot be connected.")]
    public async Task Says_what_cannot_be_before_anything_is_tried(string address, string password, string sentence)
    {
        await using var room = await Room();

        (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, new MailboxEntry(address, password), stop: Stop)).Failure!.Sentence.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("ines@gmail.com", "imap.gmail.com", MailAdvice.AppPassword)]
    [InlineData("ines@GMX.de", "imap.gmx.net", MailAdvice.SwitchOn)]
    [InlineData("ines@firm.example", "imap.gmail.com", MailAdvice.AppPassword)]
    [InlineData("ines@other.example", "imap.other.example", null)]
    public async Task Knows_servers_by_the_address_and_by_who_takes_in_its_mail(string address, string host, MailAdvice? advice)
    {
        var guess = await new GuessServers(new Exchangers()).Run(address, Stop);

        (guess.Hosts[0].ImapHost, guess.Provider?.Advice, guess.Hosts[0].User).ShouldBe((host, advice, address));
    }

    [Fact]
    public async Task Sends_a_mail_and_puts_it_among_the_sent_ones()
    {
        await using var server = await DovecotServer.Start();
        await using var sink = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
        await using var room = await Room();
        var account = (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink), stop: Stop)).Value.Account!;
        await room.Get<ReadDueMailboxes>().Run(Stop);
        var mail = TestMail.Mine("sent", "niamh@oakhurst.example");

        string? id;
        await using (var mailbox = await room.Get<IMailboxes>().Open(account, Stop))
            id = await mailbox.Send(new MemoryStream(mail.Bytes), Stop);

        (await sink.Next("niamh@oakhurst.example")).Subject.ShouldBe("Finding a time");
        await room.Get<HurryMailbox>().Run(MailRoom.Ines, account.Id, Stop);
        await room.Get<ReadDueMailboxes>().Run(Stop);
        var stored = (await room.Messages()).Single();
        (stored.RemoteId, stored.IsOwn, stored.FolderIds.Single()).ShouldBe((id, true, MailFolder.IdOf(account.Id, "Sent")));
    }

    [Theory]
    [InlineData("never@x.example")]
    [InlineData("spam@x.example")]
    public async Task Says_that_a_mail_was_refused(string to)
    {
        await using var server = await DovecotServer.Start();
        await using var sink = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
        await using var room = await Room();
        var account = (await room.Get<ConnectMailbox>().Run(MailRoom.Ines, Entry(server, sink), stop: Stop)).Value.Account!;
        await using var mailbox = await room.Get<IMailboxes>().Open(account, Stop);

        var fault = await Should.ThrowAsync<MailboxFault>(() => mailbox.Send(new MemoryStream(TestMail.Mine("sent", to).Bytes), Stop));

        (fault.IsFinal, fault.Failure.Sentence).ShouldBe((true, MailboxFailures.Refused("", "").Sentence));
    }

    private static Task<MailRoom> Room() => MailRoom.Open(adjust: services => services.AddSingleton(new MailboxOptions { AllowPrivateHosts = true }).AddSingleton<ILookUpExchangers>(new Exchangers()));

    private static MailboxEntry Entry(DovecotServer server, SmtpSink sink) => new(MailRoom.Address, DovecotServer.Password, "Ines Achterberg",
        new ServerEntry(DovecotServer.Host, server.Port, MailSecurity.None, SmtpSink.Host, sink.Port, MailSecurity.None, "ines"));

    private sealed class Exchangers : ILookUpExchangers
    {
        public Task<IReadOnlyList<string>> Of(string domain, CancellationToken stop = default) =>
            Task.FromResult<IReadOnlyList<string>>(domain == "firm.example" ? ["aspmx.l.google.com.", "alt1.aspmx.l.google.com."] : []);
    }
}
