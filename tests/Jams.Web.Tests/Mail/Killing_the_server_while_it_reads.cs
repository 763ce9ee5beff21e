using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using MailKit.Net.Imap;
using MailKit.Security;
using MailKit;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Jams.Web.Tests.Mail;

public sealed class Killing_the_server_while_it_reads
{
    private const int Mails = 10_000;
    private const string InvitationSubject = "Interview invitation: Backend Engineer at Oakhurst Mutual";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Loses_no_mail_doubles_none_and_a_new_one_moves_the_board_at_once()
    {
        using var late = new CancellationTokenSource(Deadline);
        await using var imap = await DovecotServer.Start();
        imap.Put("ines", "INBOX", Enumerable.Range(0, Mails - 200).Select(Mail));
        imap.Put("ines", "Archive", Enumerable.Range(Mails - 200, 200).Select(Mail));
        // In two folders at once.
        imap.Put("ines", "Label", Enumerable.Range(100, 50).Select(Mail));
        var folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
        await using var store = await RealProgram.Store(folder);
        var account = MailAccount.Connect("ines", MailProvider.Imap, "ines@achterberg.example", new MailHosts(DovecotServer.Host, imap.Port, Domain.Admin.MailSecurity.None, DovecotServer.Host, 1, Domain.Admin.MailSecurity.None, "ines"),
            new MailSecrets { Password = DovecotServer.Password }, null, TimeProvider.System.GetUtcNow());
        await store.GetRequiredService<Owned<MailAccount>>().Insert("ines", account);
        await store.GetRequiredService<Owned<MailboxSync>>().Insert("ines", MailboxSync.Of(account, TimeProvider.System.GetUtcNow()));
        var messages = store.GetRequiredService<Owned<MailMessage>>();
        var applied = await Applied(store);
        var board = store.GetRequiredService<Owned<JobApplication>>();

        var killed = new List<long>();
        foreach (var upTo in new[] { 500, 4000, 8000 })
        {
            using var server = RealProgram.Start(folder);
            while (await messages.Count("ines", _ => true) < upTo)
                await RealProgram.Alive(server, late.Token);
            server.Kill();
            await server.WaitForExitAsync(late.Token);
            killed.Add(await messages.Count("ines", _ => true));
        }
        using (var server = RealProgram.Start(folder))
        {
            while (await store.GetRequiredService<Owned<MailboxSync>>().Get("ines", account.Id) is not { FirstDone: true })
                await RealProgram.Alive(server, late.Token);
            // A mailbox that is listened to is asked again after ten minutes; what is here sooner was told by the server.
            await Deliver(imap.Port, Invitation(), late.Token);
            var moved = Stopwatch.StartNew();
            while ((await board.Get("ines", applied.Id))!.Kind != StageKind.Interviewing)
                await RealProgram.Alive(server, late.Token);
            moved.Elapsed.ShouldBeLessThan(Soon);
            server.Kill();
            await server.WaitForExitAsync(late.Token);
        }

        killed.ShouldContain(count => count < Mails);
        var stored = await messages.Find("ines", _ => true);
        stored.Select(mail => mail.Subject).Order().ShouldBe(Enumerable.Range(0, Mails).Select(number => $"Mail {number:00000}").Prepend(InvitationSubject).Order());
        stored.Count(mail => mail.FolderIds.Count == 2).ShouldBe(50);
        var threads = await store.GetRequiredService<Owned<MailThread>>().Find("ines", _ => true);
        threads.Sum(thread => thread.Messages).ShouldBe(Mails + 1);
        threads.Count.ShouldBe((Mails / 3) + 2);
        (await store.GetRequiredService<Owned<MailContent>>().Count("ines", _ => true)).ShouldBe(Mails + 1);
        var open = store.GetRequiredService<OpenMail>();
        foreach (var mail in stored.Where((mail, index) => index % 997 == 0 && mail.Subject != InvitationSubject))
            (await open.Run("ines", mail.Id)).Value.Read.Text.ShouldContain("The answer");
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static (byte[], DateTimeOffset) Mail(int number)
    {
        var at = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero).AddHours(number);
        var (thread, place) = (number / 3, number % 3);
        var references = place == 0 ? "" : $"References: {string.Join(' ', Enumerable.Range(0, place).Select(before => $"<{thread}.{before}@firm.example>"))}\r\n";
        return (Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"From: Recruiter <r{thread}@firm.example>\r\nTo: ines@achterberg.example\r\nSubject: Mail {number:00000}\r\nDate: {at:ddd, dd MMM yyyy HH:mm:ss} +0000\r\nMessage-ID: <{thread}.{place}@firm.example>\r\n{references}\r\nThe answer to {number}.\r\n{new string('x', 300)}\r\n")), at);
    }

    private static byte[] Invitation() => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"From: Oakhurst Mutual Recruiting <talent@oakhurstmutual.example>\r\nTo: ines@achterberg.example\r\nSubject: {InvitationSubject}\r\nDate: {TimeProvider.System.GetUtcNow():ddd, dd MMM yyyy HH:mm:ss} +0000\r\nMessage-ID: <invitation@oakhurstmutual.example>\r\n\r\nHi Ines,\r\n\r\nwe would like to invite you to a video interview for the Backend Engineer role at Oakhurst Mutual. Pick a time here: https://app.greenhouse.io/schedule/abc\r\n\r\nBest regards,\r\nOakhurst Mutual Recruiting\r\n"));

    private static async Task<JobApplication> Applied(ServiceProvider store)
    {
        var now = TimeProvider.System.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var stages = StageList.Default("ines", StageList.DefaultName);
        await store.GetRequiredService<Owned<StageList>>().Insert("ines", stages);
        var company = Company.Add("ines", "Oakhurst Mutual", now).Value;
        await store.GetRequiredService<Owned<Company>>().Insert("ines", company);
        var application = JobApplication.Add("ines", company, new ApplicationDetails { Role = "Backend Engineer", AppliedOn = today.AddDays(-20) }, stages.First(StageKind.Applied)!, 1, now.AddDays(-20), today).Value;
        await store.GetRequiredService<Owned<JobApplication>>().Insert("ines", application);
        return application;
    }

    private static async Task Deliver(int port, byte[] mail, CancellationToken stop)
    {
        using var client = new ImapClient();
        await client.ConnectAsync(DovecotServer.Host, port, SecureSocketOptions.None, stop);
        await client.AuthenticateAsync("ines", DovecotServer.Password, stop);
        using var bytes = new MemoryStream(mail);
        using var message = await MimeMessage.LoadAsync(bytes, stop);
        await (await client.GetFolderAsync("INBOX", stop)).AppendAsync(new AppendRequest(message, MessageFlags.None), stop);
        await client.DisconnectAsync(quit: true, stop);
    }
}
