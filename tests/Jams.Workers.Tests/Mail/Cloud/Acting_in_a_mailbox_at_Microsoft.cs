using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;
using MimeKit;

namespace Jams.Workers.Tests.Mail.Cloud;

public sealed class Acting_in_a_mailbox_at_Microsoft : IAsyncLifetime
{
    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private GraphServer _graph = null!;
    private CloudRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await GraphServer.Start(_clock);
        _room = await CloudRoom.Open(_graph, MailProvider.Graph, _clock);
        _graph.Receive("one", new TestMail("one").Bytes, _clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Theory]
    [InlineData(MailFlags.Seen, MailFlags.None, null, true, "notFlagged", "id-inbox")]
    [InlineData(MailFlags.Flagged, MailFlags.None, null, false, "flagged", "id-inbox")]
    [InlineData(MailFlags.Seen, MailFlags.Flagged, "id-archive", true, "notFlagged", "id-archive")]
    [InlineData(MailFlags.None, MailFlags.None, "id-deleteditems", false, "notFlagged", "id-deleteditems")]
    [InlineData(MailFlags.Answered, MailFlags.None, null, false, "notFlagged", "id-inbox")]
    public async Task Does_there_what_was_done_here(MailFlags set, MailFlags clear, string? to, bool isRead, string flag, string folder)
    {
        await using var mailbox = await _room.Mailbox();

        await mailbox.Apply(new MailAct(["one", "gone long ago"], set, clear, to));

        var mail = _graph.Mails.Single();
        (mail.IsRead, mail.Flag, mail.Folder).ShouldBe((isRead, flag, folder));
    }

    [Fact]
    public async Task Sends_the_mail_as_it_is_and_knows_its_copy()
    {
        await using var mailbox = await _room.Mailbox();
        var letter = TestMail.Mine("answer") with { Text = "Grüße, Ines" };

        var id = await mailbox.Send(new MemoryStream(letter.Bytes));

        var sent = _graph.Mails.Single(mail => mail.Folder == "id-sentitems");
        (sent.Id, sent.IsDraft).ShouldBe((id, false));
        sent.Raw.ShouldBe(letter.Bytes);
    }

    [Fact]
    public async Task Sends_large_files_piece_by_piece()
    {
        await using var mailbox = await _room.Mailbox();
        var (large, small) = (Bytes(9_000_000, 1), Bytes(50_000, 2));
        var letter = Letter(("portfolio.pdf", large), ("cv.pdf", small));

        await mailbox.Send(new MemoryStream(letter));

        var sent = _graph.Mails.Single(mail => mail.Folder == "id-sentitems");
        sent.Files.Select(file => file.Name).ShouldBe(["portfolio.pdf", "cv.pdf"]);
        sent.Files[0].Bytes.AsSpan().SequenceEqual(large).ShouldBeTrue();
        sent.Files[1].Bytes.AsSpan().SequenceEqual(small).ShouldBeTrue();
        using var text = await MimeMessage.LoadAsync(new MemoryStream(sent.Raw));
        (text.TextBody!.Trim(), text.Attachments.Any(), text.Subject).ShouldBe(("Here it is.", false, "Portfolio"));
    }

    [Fact]
    public async Task Does_not_send_twice_when_the_answer_is_lost()
    {
        await using var mailbox = await _room.Mailbox();
        _graph.Fault = context =>
        {
            if (!context.Request.Path.Value!.EndsWith("/send", StringComparison.Ordinal))
                return Task.FromResult(false);
            _graph.Sent(_graph.Mails.Single(mail => mail.IsDraft).Id);
            context.Abort();
            return Task.FromResult(true);
        };

        var id = await mailbox.Send(new MemoryStream(TestMail.Mine("answer").Bytes));

        _graph.Mails.Single(mail => mail.Folder == "id-sentitems").Id.ShouldBe(id);
        _graph.Asked.Count(asked => asked.EndsWith("/send", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_no_draft_behind_when_a_mail_cannot_be_sent()
    {
        await using var mailbox = await _room.Mailbox();
        _graph.Fail(400, """{"error":{"code":"ErrorInvalidRecipients","message":"At least one recipient isn't valid."}}""", "/send");

        var fault = await Should.ThrowAsync<MailboxFault>(() => mailbox.Send(new MemoryStream(TestMail.Mine("answer").Bytes)));

        fault.Failure.ToString().ShouldBe("Microsoft refused the mail: At least one recipient isn't valid.");
        _graph.Mails.Select(mail => mail.Id).ShouldBe(["one"]);
    }

    [Fact]
    public async Task Says_when_a_mail_is_too_large()
    {
        await using var mailbox = await _room.Mailbox();

        var fault = await Should.ThrowAsync<MailboxFault>(() => mailbox.Send(new MemoryStream(Letter(("film.mp4", Bytes(40_000_000, 3))))));

        fault.Failure.Sentence.ShouldBe(ConnectingFailures.TooLarge(MailProvider.Graph, 25).Sentence);
        _graph.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetches_the_whole_mail_again()
    {
        await using var mailbox = await _room.Mailbox();

        await using var mail = (await mailbox.Fetch("one"))!;

        using var bytes = new MemoryStream();
        await mail.CopyToAsync(bytes);
        bytes.ToArray().ShouldBe(new TestMail("one").Bytes);
        (await mailbox.Fetch("gone long ago")).ShouldBeNull();
    }

    private static byte[] Bytes(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Letter(params (string Name, byte[] Bytes)[] files)
    {
        var body = new BodyBuilder { TextBody = "Here it is." };
        foreach (var (name, bytes) in files)
            body.Attachments.Add(name, bytes);
        var letter = new MimeMessage { Subject = "Portfolio", Body = body.ToMessageBody() };
        letter.From.Add(MailboxAddress.Parse("ines@outlook.example"));
        letter.To.Add(MailboxAddress.Parse("niamh@oakhurst.example"));
        using var raw = new MemoryStream();
        letter.WriteTo(raw);
        return raw.ToArray();
    }
}
