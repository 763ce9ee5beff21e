using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Tests.Servers;

namespace Jams.Workers.Tests.Mail.Cloud;

public sealed class Reading_a_mailbox_at_Gmail : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private GmailServer _gmail = null!;
    private CloudRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _gmail = await GmailServer.Start(_clock);
        _room = await CloudRoom.Open(_gmail, MailProvider.Gmail, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _gmail.DisposeAsync();
    }

    [Fact]
    public async Task Begins_with_the_newest_and_says_how_many_there_are()
    {
        Fill(60);

        var batches = await _room.Read();

        batches.SelectMany(batch => batch.New).Select(mail => mail.RemoteId).ShouldBe(Enumerable.Range(1, 60).Reverse().Select(Id));
        batches.Where(batch => batch.New.Count > 0).ShouldAllBe(batch => batch.Total == 60 && batch.New.Count <= 25);
        (await _room.Mails()).Count.ShouldBe(60);
    }

    [Fact]
    public async Task Knows_places_and_marks()
    {
        Receive("new", "INBOX", "UNREAD", "IMPORTANT", "CATEGORY_PERSONAL");
        Receive("starred", "INBOX", "STARRED");
        Receive("filed", "Label_1", "UNREAD");
        Receive("away");
        Receive("mine", "SENT");
        Receive("spam", "SPAM", "UNREAD");
        Receive("draft", "DRAFT");
        Receive("chat", "CHAT");

        await _room.Read();

        var mails = await _room.Mails();
        mails.Keys.ShouldBe(["new", "starred", "filed", "away", "mine", "spam"], ignoreOrder: true);
        (mails["new"].Flags, mails["starred"].Flags).ShouldBe((MailFlags.None, MailFlags.Seen | MailFlags.Flagged));
        (await _room.FoldersOf("new")).ShouldBe(["INBOX"]);
        (await _room.FoldersOf("filed")).ShouldBe(["Label_1", "jams:archive"]);
        (await _room.FoldersOf("away")).ShouldBe(["jams:archive"]);
        (await _room.FoldersOf("spam")).ShouldBe(["SPAM"]);
        mails["new"].ReceivedAt.ShouldBe(Morning);
    }

    [Fact]
    public async Task Names_the_folders()
    {
        await using var mailbox = await _room.Mailbox();

        var folders = await mailbox.Folders();

        folders.Select(folder => folder.Role).ShouldBe([FolderRole.Inbox, FolderRole.Sent, FolderRole.Drafts, FolderRole.Archive, FolderRole.Trash, FolderRole.Junk, FolderRole.Other]);
        folders[^1].Name.ShouldBe("Jobs/Ireland");
    }

    [Fact]
    public async Task Then_asks_only_for_what_happened_since()
    {
        Fill(30);
        await _room.Read();
        _gmail.Asked.Clear();
        Receive("fresh", "INBOX", "UNREAD");
        _gmail.Label(Id(30), [], ["INBOX"]);
        _gmail.Delete(Id(29));

        var batches = await _room.Read();

        batches.SelectMany(batch => batch.New).Single().RemoteId.ShouldBe("fresh");
        (await _room.FoldersOf(Id(30))).ShouldBe(["jams:archive"]);
        (await _room.Mails()).ContainsKey(Id(29)).ShouldBeFalse();
        // One look at the labels, one at the history, one mail and one mark.
        _gmail.Asked.Count.ShouldBe(4, string.Join('\n', _gmail.Asked));
        (await _room.Read()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Goes_through_a_long_history_page_by_page()
    {
        await _room.Read();
        _gmail.HistoryPage = 7;
        Fill(40);

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(40);
        (await _room.Read()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Goes_on_in_the_middle_of_a_long_history()
    {
        await _room.Read();
        _gmail.HistoryPage = 10;
        Fill(40);
        await _room.Read(most: 3);

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(40);
        Fetched().ShouldBeUnique();
    }

    [Fact]
    public async Task Goes_on_after_a_crash_without_fetching_anything_twice()
    {
        Fill(120);
        await _room.Read(most: 3);

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(120);
        Fetched().Count.ShouldBe(120);
        Fetched().ShouldBeUnique();
    }

    [Fact]
    public async Task Does_not_keep_new_mail_waiting_behind_a_long_first_reading()
    {
        Fill(120);
        await using var mailbox = await _room.Mailbox();
        var order = new List<string>();

        await foreach (var batch in mailbox.Read(new Dictionary<string, string>()))
        {
            if (batch.New.Count > 0 && order.Count == 0)
                Receive("fresh", "INBOX", "UNREAD");
            order.AddRange(batch.New.Select(mail => mail.RemoteId));
        }

        order.IndexOf("fresh").ShouldBeInRange(25, 50);
    }

    [Fact]
    public async Task Compares_everything_when_the_history_is_forgotten_and_doubles_nothing()
    {
        Fill(60);
        await _room.Read();
        _gmail.Label(Id(10), ["UNREAD", "STARRED"], []);
        _gmail.Label(Id(11), ["Label_1"], ["INBOX"]);
        _gmail.Delete(Id(12));
        Receive("fresh", "INBOX");
        _gmail.ForgottenBefore = _gmail.HistoryId;
        _gmail.Asked.Clear();

        await _room.Read();

        var mails = await _room.Mails();
        mails.Count.ShouldBe(60);
        mails[Id(10)].Flags.ShouldBe(MailFlags.Flagged);
        (await _room.FoldersOf(Id(11))).ShouldBe(["Label_1", "jams:archive"]);
        mails.ContainsKey(Id(12)).ShouldBeFalse();
        Fetched().ShouldBe(["fresh"]);
        (await _room.Read()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_history_ids_of_21_digits_as_they_are()
    {
        await _room.Read();

        (await _room.Cursors())["INBOX"].ShouldContain(_gmail.HistoryId);
        _gmail.HistoryId.Length.ShouldBe(21);
    }

    [Fact]
    public async Task Passes_over_what_is_deleted_while_it_is_read()
    {
        Fill(30);
        await using var mailbox = await _room.Mailbox();
        var seen = new List<string>();

        await foreach (var batch in mailbox.Read(new Dictionary<string, string>()))
        {
            seen.AddRange(batch.New.Select(mail => mail.RemoteId));
            _gmail.Delete(Id(1));
        }

        seen.Count.ShouldBe(29);
    }

    [Fact]
    public async Task Sets_one_mail_that_cannot_be_had_aside_after_three_readings_and_reads_the_others()
    {
        Fill(5);
        _gmail.Fail(500, path: "/messages/" + Id(3));

        await _room.Read();
        (await _room.Mails()).Keys.ShouldBe([Id(1), Id(2), Id(4), Id(5)], ignoreOrder: true);
        for (var reading = 0; reading < 3; reading++)
        {
            Receive($"more-{reading}", "INBOX");
            await _room.Read();
        }

        (await _room.Mails())[Id(3)].QuarantinedBecause.ShouldNotBeNull();
        (await _room.Cursors())["INBOX"].ShouldNotContain(Id(3));
    }

    [Fact]
    public async Task Reads_a_mail_that_could_not_be_had_as_soon_as_it_can()
    {
        Fill(5);
        _gmail.Fail(500, path: "/messages/" + Id(3));
        await _room.Read();
        _gmail.Fault = null;

        await _room.Read();

        (await _room.Mails())[Id(3)].QuarantinedBecause.ShouldBeNull();
    }

    [Fact]
    public async Task Leaves_files_out_of_large_mails_and_brings_them_when_asked()
    {
        var file = new byte[6 * 1024 * 1024];
        new Random(1).NextBytes(file);
        var letter = new MimeKit.MimeMessage { Subject = "Portfolio", Date = Morning, Body = new MimeKit.BodyBuilder { TextBody = "Here it is.", Attachments = { { "work.pdf", file } } }.ToMessageBody() };
        letter.From.Add(MimeKit.MailboxAddress.Parse("niamh@oakhurst.example"));
        using var raw = new MemoryStream();
        await letter.WriteToAsync(raw);
        _gmail.Receive("large", raw.ToArray(), Morning, "INBOX");

        var batches = await _room.Read();

        var mail = batches.SelectMany(batch => batch.New).Single();
        (mail.IsWhole, mail.Size, mail.Bytes.Length < 10_000).ShouldBe((false, raw.Length, true));
        var stored = (await _room.Mails())["large"];
        stored.Attachments.ShouldBe(1);
        var read = (await _room.Get<OpenMail>().Run(MailRoom.Ines, stored.Id)).Value.Read;
        var opened = (await _room.Get<OpenAttachment>().Run(MailRoom.Ines, stored.Id, read.Attachments.Single().Index)).Value;
        using var bytes = new MemoryStream();
        await opened.Content.CopyToAsync(bytes);
        bytes.ToArray().AsSpan().SequenceEqual(file).ShouldBeTrue();
    }

    private static string Id(int number) => $"mail-{number:D3}";

    private void Fill(int count)
    {
        for (var i = 1; i <= count; i++)
            _gmail.Receive(Id(i), new TestMail(Id(i)) { Subject = $"Mail {i}", At = Morning.AddMinutes(i) }.Bytes, Morning.AddMinutes(i), "INBOX");
    }

    private void Receive(string id, params string[] labels) => _gmail.Receive(id, new TestMail(id) { At = Morning }.Bytes, Morning, labels);

    private List<string> Fetched() => [.. _gmail.Asked.Where(asked => asked.EndsWith("format=raw", StringComparison.Ordinal)).Select(asked => asked.Split('/', '?')[^2])];
}
