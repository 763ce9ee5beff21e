using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Writing;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Mail;

public sealed class Killing_the_server_while_it_sends
{
    private const int Mails = 30;
    private const int Kills = 4;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Sends_no_mail_twice_and_forgets_none()
    {
        using var late = new CancellationTokenSource(Deadline);
        await using var imap = await DovecotServer.Start();
        await using var smtp = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
        var folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
        await using var store = await RealProgram.Store(folder);
        var now = TimeProvider.System.GetUtcNow();
        var account = MailAccount.Connect("ines", MailProvider.Imap, "ines@achterberg.example", new MailHosts(DovecotServer.Host, imap.Port, MailSecurity.None, SmtpSink.Host, smtp.Port, MailSecurity.None, "ines"),
            new MailSecrets { Password = DovecotServer.Password }, "Ines", now);
        await store.GetRequiredService<Owned<MailAccount>>().Insert("ines", account);
        var mails = store.GetRequiredService<Owned<MailToSend>>();
        // Scheduled, and due while the server was away.
        for (var number = 0; number < Mails; number++)
            await mails.Insert("ines", MailToSend.Of(Draft.Begin("ines", null, DraftKind.New, null, new DraftText(account.Id, $"r{number}@oakhurst.example", "", "", "Hello", $"Mail {number}", true)), $"{number}@achterberg.example", now, true, "UTC"));

        for (var kill = 1; kill <= Kills; kill++)
        {
            using var server = RealProgram.Start(folder);
            while (smtp.Mails.Count < Mails * kill / (Kills + 1))
                await RealProgram.Alive(server, late.Token);
            server.Kill();
            await server.WaitForExitAsync(late.Token);
        }
        using (var server = RealProgram.Start(folder))
        {
            // What a killed server had in its hands stays there for some minutes, the rest is settled.
            while (await mails.Count("ines", mail => mail.State != SendState.Sent) > 2 * Kills)
                await RealProgram.Alive(server, late.Token);
            server.Kill();
            await server.WaitForExitAsync(late.Token);
        }

        var arrived = smtp.Mails.GroupBy(mail => mail.Id).ToDictionary(group => group.Key, group => group.Count());
        arrived.Values.ShouldAllBe(copies => copies == 1);
        foreach (var mail in await mails.Find("ines", _ => true))
        {
            // A hand-over that a kill cut off is open: it is looked for, and in the end the person is asked. What was not handed over yet is still to be sent.
            mail.State.ShouldBeOneOf(SendState.Sent, SendState.Sending, SendState.Scheduled);
            if (mail.State != SendState.Sending)
                arrived.ContainsKey($"<{mail.MessageId}>").ShouldBe(mail.State == SendState.Sent);
        }
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
