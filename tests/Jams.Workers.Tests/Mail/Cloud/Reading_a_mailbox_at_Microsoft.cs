using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;

namespace Jams.Workers.Tests.Mail.Cloud;

public sealed class Reading_a_mailbox_at_Microsoft : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private GraphServer _graph = null!;
    private CloudRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await GraphServer.Start(_clock);
        _graph.Folders["id-jobs"] = ("Jobs", "id-root");
        _graph.Folders["id-ireland"] = ("Ireland", "id-jobs");
        _room = await CloudRoom.Open(_graph, MailProvider.Graph, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task Names_the_folders_with_their_levels_and_leaves_out_what_is_about_to_be_sent()
    {
        await using var mailbox = await _room.Mailbox();

        var folders = await mailbox.Folders();

        folders.Select(folder => (folder.RemoteId, folder.Role)).ShouldBe(
        [
            ("id-inbox", FolderRole.Inbox), ("id-sentitems", FolderRole.Sent), ("id-archive", FolderRole.Archive), ("id-drafts", FolderRole.Drafts),
            ("id-jobs", FolderRole.Other), ("id-ireland", FolderRole.Other), ("id-junkemail", FolderRole.Junk), ("id-deleteditems", FolderRole.Trash),
        ]);
        folders.Single(folder => folder.RemoteId == "id-ireland").Name.ShouldBe("Jobs/Ireland");
    }

    [Fact]
    public async Task Begins_with_the_newest_of_the_inbox_and_says_how_many_there_are()
    {
        Fill(60);
        Receive("mine", "id-sentitems", isRead: true);
        Receive("deep", "id-ireland");
        Receive("writing", "id-drafts", isDraft: true);

        var batches = await _room.Read();

        var order = batches.SelectMany(batch => batch.New).Select(mail => mail.RemoteId).ToList();
        order.ShouldBe([.. Enumerable.Range(1, 60).Reverse().Select(Id), "mine", "deep"]);
        batches.Where(batch => batch.New.Count > 0).ShouldAllBe(batch => batch.Total == 62);
        var mails = await _room.Mails();
        (mails["mine"].Flags, mails["deep"].Flags).ShouldBe((MailFlags.Seen, MailFlags.None));
        (await _room.FoldersOf("deep")).ShouldBe(["id-ireland"]);
        mails[Id(1)].ReceivedAt.ShouldBe(Morning.AddMinutes(1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Then_asks_only_for_what_changed(bool tellsLittle)
    {
        Fill(30);
        await _room.Read();
        _graph.TellsLittle = tellsLittle;
        Receive("fresh", "id-inbox");
        _graph.Mark(Id(1), isRead: true, flag: "flagged");
        _graph.Delete(Id(2));
        _graph.Asked.Clear();

        var batches = await _room.Read();

        batches.SelectMany(batch => batch.New).Single().RemoteId.ShouldBe("fresh");
        var mails = await _room.Mails();
        mails[Id(1)].Flags.ShouldBe(MailFlags.Seen | MailFlags.Flagged);
        mails.ContainsKey(Id(2)).ShouldBeFalse();
        Fetched().ShouldBe(["fresh"]);
    }

    [Fact]
    public async Task Takes_a_moved_mail_as_moved_whichever_folder_is_read_first()
    {
        Receive("up", "id-ireland");
        Receive("down", "id-inbox");
        await _room.Read();
        var before = await _room.Mails();
        _graph.Move("up", "id-inbox");
        _graph.Move("down", "id-ireland");

        var batches = await _room.Read();

        batches.ShouldAllBe(batch => batch.New.Count == 0 && batch.Gone.Count == 0);
        (await _room.FoldersOf("up")).ShouldBe(["id-inbox"]);
        (await _room.FoldersOf("down")).ShouldBe(["id-ireland"]);
        (await _room.Mails()).Values.Select(mail => mail.ThreadId).ShouldBe(before.Values.Select(mail => mail.ThreadId), ignoreOrder: true);
    }

    [Fact]
    public async Task Takes_a_draft_that_was_sent_elsewhere()
    {
        Receive("writing", "id-drafts", isDraft: true);
        await _room.Read();
        _graph.Sent("writing");

        await _room.Read();

        (await _room.FoldersOf("writing")).ShouldBe(["id-sentitems"]);
    }

    [Fact]
    public async Task Goes_on_after_a_crash_without_fetching_anything_twice()
    {
        Fill(120);
        await _room.Read(most: 4);

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(120);
        Fetched().Count.ShouldBe(120);
        Fetched().ShouldBeUnique();
    }

    [Fact]
    public async Task Compares_a_folder_whose_link_is_forgotten_and_doubles_nothing()
    {
        Fill(120);
        Receive("deep", "id-ireland");
        await _room.Read();
        Receive("fresh", "id-inbox");
        _graph.Mark(Id(3), isRead: true);
        _graph.Delete(Id(4));
        _graph.Move(Id(5), "id-ireland");
        _graph.ForgetLinks();
        _graph.Asked.Clear();

        await _room.Read();

        var mails = await _room.Mails();
        mails.Count.ShouldBe(121);
        mails[Id(3)].Flags.ShouldBe(MailFlags.Seen);
        mails.ContainsKey(Id(4)).ShouldBeFalse();
        (await _room.FoldersOf(Id(5))).ShouldBe(["id-ireland"]);
        Fetched().ShouldBe(["fresh"]);
    }

    [Fact]
    public async Task Sees_what_is_gone_even_when_the_comparison_breaks_off()
    {
        Fill(120);
        await _room.Read();
        _graph.Delete(Id(4));
        _graph.ForgetLinks();
        await _room.Read(most: 1);

        await _room.Read();

        (await _room.Mails()).ContainsKey(Id(4)).ShouldBeFalse();
        (await _room.Mails()).Count.ShouldBe(119);
    }

    [Fact]
    public async Task Knows_what_went_with_a_folder()
    {
        Receive("deep", "id-ireland");
        Receive("saved", "id-ireland");
        await _room.Read();
        _graph.Move("saved", "id-inbox");
        _graph.RemoveFolder("id-ireland");

        await _room.Read();

        (await _room.Mails()).Keys.ShouldBe(["saved"]);
        (await _room.Cursors()).ContainsKey("id-ireland").ShouldBeFalse();
    }

    [Fact]
    public async Task Follows_no_link_to_anywhere_else()
    {
        Fill(60);
        await using var elsewhere = await GraphServer.Start(_clock);
        _graph.LinkBase = elsewhere.Address;

        var fault = await _room.Fault();

        fault.Failure.Sentence.ShouldBe(ConnectingFailures.Garbled(MailProvider.Graph).Sentence);
        elsewhere.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_for_four_at_once_at_most()
    {
        Fill(80);

        await _room.Read();

        _graph.MostAtOnce.ShouldBe(4);
    }

    [Fact]
    public async Task Sets_one_mail_that_cannot_be_had_aside_after_three_readings_and_reads_the_others()
    {
        Fill(5);
        _graph.Fail(500, path: $"/messages/{Id(3)}/$value");

        await _room.Read();
        (await _room.Mails()).Keys.ShouldBe([Id(1), Id(2), Id(4), Id(5)], ignoreOrder: true);
        for (var reading = 0; reading < 3; reading++)
        {
            Receive($"more-{reading}", "id-inbox");
            await _room.Read();
        }

        (await _room.Mails())[Id(3)].QuarantinedBecause.ShouldNotBeNull();
        (await _room.Cursors())["id-inbox"].ShouldNotContain(Id(3));
    }

    [Theory]
    [InlineData(503, "{}", "Unwell", false)]
    [InlineData(429, "{}", "Busy", false)]
    [InlineData(403, """{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}""", "Forbidden", true)]
    [InlineData(404, """{"error":{"code":"MailboxNotEnabledForRESTAPI","message":"REST API is not yet supported for this mailbox."}}""", "NoMailbox", true)]
    [InlineData(200, "<html>", "Garbled", false)]
    public async Task Says_what_goes_wrong(int status, string body, string what, bool isFinal)
    {
        _graph.Fail(status, body, "mailFolders/delta", retryAfter: status == 429 ? "600" : null);

        var fault = await _room.Fault();

        fault.IsFinal.ShouldBe(isFinal);
        fault.Failure.Sentence.ShouldBe((what switch
        {
            "Unwell" => ConnectingFailures.Unwell(MailProvider.Graph),
            "Busy" => ConnectingFailures.Busy(MailProvider.Graph),
            "Forbidden" => ConnectingFailures.Forbidden(MailProvider.Graph, ""),
            "NoMailbox" => ConnectingFailures.NoMailbox(MailProvider.Graph),
            _ => ConnectingFailures.Garbled(MailProvider.Graph),
        }).Sentence);
    }

    private static string Id(int number) => $"mail-{number:D3}";

    private void Fill(int count)
    {
        for (var i = 1; i <= count; i++)
            _graph.Receive(Id(i), new TestMail(Id(i)) { Subject = $"Mail {i}", At = Morning.AddMinutes(i) }.Bytes, Morning.AddMinutes(i));
    }

    private void Receive(string id, string folder, bool isRead = false, bool isDraft = false) => _graph.Receive(id, new TestMail(id) { At = Morning }.Bytes, Morning, folder, isRead, isDraft);

    private List<string> Fetched() => [.. _graph.Asked.Where(asked => asked.EndsWith("$value", StringComparison.Ordinal)).Select(asked => asked.Split('/')[^2])];
}
