using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using MailKit;
using MailFolder = Jams.Domain.Mail.Mailboxes.MailFolder;

namespace Jams.Workers.Tests.Mail;

public sealed class Reading_an_imap_mailbox
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static TestMail Mail(int number, string folder = "m") =>
        new($"{folder}{number}", $"Sender {number} <s{number}@firm{number % 7}.example>") { Subject = $"{folder} {number:000}", At = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero).AddHours(number) };

    [Fact]
    public async Task Brings_every_mail_of_every_folder_once()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", [.. Enumerable.Range(1, 230).Select(number => Mail(number))]);
        imap.Put("Archive", [.. Enumerable.Range(1, 30).Select(number => Mail(number, "archived"))]);
        imap.Put("Work/Offers", Mail(1, "offer"));
        imap.Put("Drafts", Mail(1, "draft"));

        await imap.Read();
        await imap.Read();

        (await imap.Messages()).Count.ShouldBe(261);
        (await imap.Here()).ShouldContain("Work/Offers: offer 001");
        var sync = await imap.Sync();
        (sync.FirstDone, sync.Quarantined, sync.FailedInARow).ShouldBe((true, 0, 0));
        (await imap.Now()).Health.State.ShouldBe(MailHealthState.Ok);
        var roles = (await imap.Room.All<MailFolder>().Find(MailRoom.Ines, _ => true)).ToDictionary(folder => folder.RemoteId, folder => folder.Role);
        roles.Where(pair => pair.Value != FolderRole.Other).Select(pair => $"{pair.Key}={pair.Value}").ShouldBe(["INBOX=Inbox", "Sent=Sent", "Drafts=Drafts", "Archive=Archive", "Trash=Trash", "Junk=Junk"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("protocol imap {\n imap_capability = IMAP4rev1 LITERAL+ IDLE UIDPLUS ENABLE CONDSTORE ESEARCH MOVE NAMESPACE SPECIAL-USE LIST-EXTENDED LIST-STATUS\n}")]
    [InlineData("protocol imap {\n imap_capability = IMAP4rev1\n}")]
    public async Task Follows_what_other_programs_do(string capabilities)
    {
        await using var imap = await ImapRoom.Open(capabilities);
        imap.Put("INBOX", [.. Enumerable.Range(1, 8).Select(number => Mail(number))]);
        await imap.Read();
        var before = (await imap.Messages()).Select(mail => mail.Id).Order().ToList();

        await imap.Elsewhere("INBOX", (folder, uids, _) => folder.AddFlagsAsync(uids, MessageFlags.Seen | MessageFlags.Flagged, true), "m 001");
        await imap.Elsewhere("INBOX", async (folder, uids, client) => await folder.MoveToAsync(uids, await client.GetFolderAsync("Archive")), "m 002");
        await imap.Elsewhere("INBOX", async (folder, uids, client) => await folder.CopyToAsync(uids, await client.GetFolderAsync("Junk")), "m 003");
        await imap.Elsewhere("INBOX", async (folder, uids, _) =>
        {
            await folder.AddFlagsAsync(uids, MessageFlags.Deleted, true);
            await folder.ExpungeAsync();
        }, "m 004");
        await imap.Append("INBOX", Mail(9));
        await imap.Read();

        (await imap.Here()).ShouldBe(["Archive: m 002", "INBOX+Junk: m 003", "INBOX: m 001", "INBOX: m 005", "INBOX: m 006", "INBOX: m 007", "INBOX: m 008", "INBOX: m 009"]);
        var messages = await imap.Messages();
        messages.Single(mail => mail.Subject == "m 001").Flags.ShouldBe(MailFlags.Seen | MailFlags.Flagged);
        messages.Where(mail => mail.Subject != "m 009").Select(mail => mail.Id).ShouldBeSubsetOf(before);
        (await imap.Room.Threads()).Single(thread => thread.Subject == "m 002").Shelf.ShouldBe(MailShelf.Archive);
    }

    [Fact]
    public async Task Doubles_nothing_when_the_server_numbers_its_mails_anew()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", [.. Enumerable.Range(1, 130).Select(number => Mail(number))]);
        await imap.Read();
        var before = (await imap.Messages()).Select(mail => mail.Id).Order().ToList();

        await imap.Server.End();
        imap.Server.Renumber(ImapRoom.User, "INBOX");
        await imap.Server.Run();
        await imap.Append("INBOX", Mail(131));
        await imap.Read();

        var now = await imap.Messages();
        now.Count.ShouldBe(131);
        now.Select(mail => mail.Id).Order().ToList().Intersect(before).Count().ShouldBe(130);
        now.ShouldAllBe(mail => mail.FolderIds.Count == 1);
    }

    [Fact]
    public async Task Stores_a_mail_that_lies_in_many_folders_once()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", Mail(1));
        imap.Put("All Mail", Mail(1), Mail(2));
        imap.Put("Label", Mail(1));

        await imap.Read();

        (await imap.Here()).ShouldBe(["All Mail+INBOX+Label: m 001", "All Mail: m 002"]);
    }

    [Fact]
    public async Task Tells_mails_without_a_name_apart_by_their_bytes()
    {
        await using var imap = await ImapRoom.Open();
        byte[] Nameless(string text) => System.Text.Encoding.ASCII.GetBytes($"From: a@b.example\r\nSubject: nameless\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n\r\n{text}\r\n");
        var at = new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
        imap.Server.Put(ImapRoom.User, "INBOX", [(Nameless("one"), at), (Nameless("two"), at)]);
        await imap.Read();

        await imap.Elsewhere("INBOX", async (folder, uids, client) => await folder.MoveToAsync(uids, await client.GetFolderAsync("Archive")));
        await imap.Read();

        (await imap.Here()).ShouldBe(["Archive: nameless", "Archive: nameless"]);
    }

    [Fact]
    public async Task Takes_large_mails_without_their_attachments_and_fetches_those_when_they_are_opened()
    {
        await using var imap = await ImapRoom.Open();
        var bytes = new byte[6_000_000];
        new Random(3).NextBytes(bytes);
        "%PDF-1.7"u8.CopyTo(bytes);
        var text = $"--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe contract is attached, Ines.\r\n--m\r\nContent-Type: application/pdf; name=\"contract.pdf\"\r\nContent-Disposition: attachment; filename=\"contract.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)}\r\n--m--";
        imap.Put("INBOX", Mail(1) with { Text = text, MoreHeaders = ["Content-Type: multipart/mixed; boundary=m"] });

        await imap.Read();

        var message = (await imap.Messages()).Single();
        (message.Attachments, message.Preview).ShouldBe((1, "The contract is attached, Ines."));
        message.Size.ShouldBeGreaterThan(8_000_000);
        var content = (await imap.Room.All<MailContent>().Get(MailRoom.Ines, message.Id, Stop))!;
        (content.IsWhole, content.FileId).ShouldBe((false, null));
        var opened = (await imap.Room.Get<OpenMail>().Run(MailRoom.Ines, message.Id, Stop)).Value;
        opened.Read.Attachments.Single().Size.ShouldBeInRange(5_900_000, 6_200_000);
        var file = (await imap.Room.Get<OpenAttachment>().Run(MailRoom.Ines, message.Id, opened.Read.Attachments.Single().Index, Stop)).Value;
        using var read = new MemoryStream();
        await file.Content.CopyToAsync(read, Stop);
        (file.Name, file.MediaType, read.ToArray().AsSpan().SequenceEqual(bytes)).ShouldBe(("contract.pdf", "application/pdf", true));
    }

    [Fact]
    public async Task Goes_on_where_it_was_cut_off()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", [.. Enumerable.Range(1, 450).Select(number => Mail(number))]);
        var account = imap.Account;
        var mailboxes = imap.Room.Get<IMailboxes>();
        var cursors = new Dictionary<string, string>();
        var seen = new List<string>();
        // One batch a connection, as if each time the process had died after it.
        for (var tries = 0; tries < 40; tries++)
        {
            await using var mailbox = await mailboxes.Open(account, Stop);
            var before = seen.Count;
            await foreach (var batch in mailbox.Read(cursors, Stop))
            {
                await imap.Room.Get<ReceiveMail>().Run(account, batch, Stop);
                seen.AddRange(batch.New.Select(mail => mail.RemoteId));
                foreach (var (folder, cursor) in batch.Cursors)
                    cursors[folder] = cursor!;
                if (batch.New.Count > 0)
                    break;
            }
            if (seen.Count == before)
                break;
        }

        seen.Count.ShouldBe(450);
        seen.Distinct().Count().ShouldBe(450);
        (await imap.Messages()).Count.ShouldBe(450);
    }

    [Fact]
    public async Task Reads_the_newest_first()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", [.. Enumerable.Range(1, 250).Select(number => Mail(number))]);
        await using var mailbox = await imap.Room.Get<IMailboxes>().Open(imap.Account, Stop);

        await foreach (var batch in mailbox.Read(new Dictionary<string, string>(), Stop))
            if (batch.New.Count > 0)
            {
                batch.New.Select(mail => mail.ReceivedAt).ShouldBe(Enumerable.Range(151, 100).Reverse().Select(number => Mail(number).At));
                batch.Total.ShouldBe(250);
                break;
            }
    }

    [Fact]
    public async Task Does_not_believe_at_once_that_nearly_everything_is_gone()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", [.. Enumerable.Range(1, 90).Select(number => Mail(number))]);
        await imap.Read();

        await imap.Elsewhere("INBOX", async (folder, uids, _) =>
        {
            await folder.AddFlagsAsync([.. uids.Take(80)], MessageFlags.Deleted, true);
            await folder.ExpungeAsync();
        });
        await imap.Read();
        (await imap.Messages()).Count.ShouldBe(90);
        imap.Room.Clock.Advance(TimeSpan.FromDays(1));
        await imap.Read();

        (await imap.Messages()).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Notices_the_first_mail_of_a_folder_that_was_always_empty()
    {
        await using var imap = await ImapRoom.Open();
        await imap.Read();

        await imap.Append("INBOX", Mail(1));
        await imap.Read();

        (await imap.Here()).ShouldBe(["INBOX: m 001"]);
    }

    [Fact]
    public async Task Forgets_a_folder_with_the_mails_that_were_only_there()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("Old", Mail(1), Mail(2));
        imap.Put("INBOX", Mail(2));
        await imap.Read();

        using (var client = await imap.Other())
            await (await client.GetFolderAsync("Old", Stop)).DeleteAsync(Stop);
        await imap.Read();

        (await imap.Here()).ShouldBe(["INBOX: m 002"]);
        (await imap.Room.All<MailFolder>().Count(MailRoom.Ines, folder => folder.RemoteId == "Old", Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Does_in_the_mailbox_what_was_done_here()
    {
        await using var imap = await ImapRoom.Open();
        imap.Put("INBOX", Mail(1), Mail(2));
        await imap.Read();
        var mails = await imap.Messages();
        var queue = imap.Room.Get<QueueMailAct>();

        (await queue.Run(MailRoom.Ines, [mails.Single(mail => mail.Subject == "m 001").Id, "nobody's"], MailFlags.Seen, MailFlags.None, FolderRole.Archive, Stop)).ShouldBe(1);
        (await queue.Run("somebody-else", [mails[1].Id], MailFlags.Seen, MailFlags.None, null, Stop)).ShouldBe(0);
        (await imap.Here()).ShouldBe(["Archive: m 001", "INBOX: m 002"]);
        await imap.Server.End();
        await imap.Room.Get<ApplyDueMailActs>().Run(Stop);
        (await imap.Room.All<MailActWork>().Find(MailRoom.Ines, _ => true, Stop)).Single().LastError.ShouldNotBeNull();
        await imap.Server.Run();
        imap.Room.Clock.Advance(TimeSpan.FromMinutes(1));
        await imap.Room.Get<ApplyDueMailActs>().Run(Stop);
        await imap.Read();

        (await imap.Here()).ShouldBe(["Archive: m 001", "INBOX: m 002"]);
        (await imap.Room.All<MailActWork>().Count(MailRoom.Ines, _ => true, Stop)).ShouldBe(0);
        await imap.Elsewhere("Archive", async (folder, uids, _) => (await folder.FetchAsync(uids, MessageSummaryItems.Flags)).Single().Flags!.Value.HasFlag(MessageFlags.Seen).ShouldBeTrue());
    }
}
