using System.Text;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;

namespace Jams.Workers.Tests.Mail.Cloud;

public sealed class Acting_in_a_mailbox_at_Gmail : IAsyncLifetime
{
    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private GmailServer _gmail = null!;
    private CloudRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _gmail = await GmailServer.Start(_clock);
        _room = await CloudRoom.Open(_gmail, MailProvider.Gmail, _clock);
        _gmail.Receive("one", new TestMail("one").Bytes, _clock.GetUtcNow(), "INBOX", "UNREAD");
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _gmail.DisposeAsync();
    }

    [Theory]
    [InlineData(MailFlags.Seen, MailFlags.None, null, "INBOX")]
    [InlineData(MailFlags.None, MailFlags.Seen, null, "INBOX UNREAD")]
    [InlineData(MailFlags.Flagged, MailFlags.None, null, "INBOX STARRED UNREAD")]
    [InlineData(MailFlags.Seen | MailFlags.Answered, MailFlags.Flagged, "jams:archive", "")]
    [InlineData(MailFlags.None, MailFlags.None, "jams:archive", "UNREAD")]
    [InlineData(MailFlags.None, MailFlags.None, "TRASH", "TRASH UNREAD")]
    [InlineData(MailFlags.None, MailFlags.None, "SPAM", "SPAM UNREAD")]
    [InlineData(MailFlags.None, MailFlags.None, "Label_1", "Label_1 UNREAD")]
    public async Task Does_there_what_was_done_here(MailFlags set, MailFlags clear, string? to, string labels)
    {
        await using var mailbox = await _room.Mailbox();

        await mailbox.Apply(new MailAct(["one", "gone long ago"], set, clear, to));

        string.Join(' ', _gmail.Mails.Single().Labels.Order(StringComparer.Ordinal)).ShouldBe(labels);
    }

    [Fact]
    public async Task Brings_a_mail_back_from_the_trash()
    {
        await using var mailbox = await _room.Mailbox();
        await mailbox.Apply(new MailAct(["one"], MailFlags.None, MailFlags.None, "TRASH"));

        await mailbox.Apply(new MailAct(["one"], MailFlags.None, MailFlags.None, "INBOX"));

        _gmail.Mails.Single().Labels.ShouldBe(["INBOX", "UNREAD"], ignoreOrder: true);
    }

    [Fact]
    public async Task Sends_the_mail_as_it_is_and_knows_its_copy()
    {
        await using var mailbox = await _room.Mailbox();
        var letter = TestMail.Mine("answer") with { Text = "Grüße, Ines" };

        var id = await mailbox.Send(new MemoryStream(letter.Bytes));

        _gmail.Sent.ShouldBe([id!]);
        _gmail.Mails[0].Raw.ShouldBe(letter.Bytes);
    }

    [Fact]
    public async Task Does_not_send_twice_when_the_answer_is_lost()
    {
        await using var mailbox = await _room.Mailbox();
        var letter = TestMail.Mine("answer").Bytes;
        _gmail.Fault = context =>
        {
            if (!context.Request.Path.Value!.EndsWith("/send", StringComparison.Ordinal))
                return Task.FromResult(false);
            _gmail.Receive("sent-1", letter, _clock.GetUtcNow(), "SENT");
            context.Abort();
            return Task.FromResult(true);
        };

        var id = await mailbox.Send(new MemoryStream(letter));

        id.ShouldBe("sent-1");
        _gmail.Sent.ShouldBe(["sent-1"]);
        _gmail.Asked.Count(asked => asked.Contains("/send", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Says_that_a_mail_did_not_leave_and_does_not_try_by_itself()
    {
        await using var mailbox = await _room.Mailbox();
        _gmail.Fail(503, path: "/send");

        var fault = await Should.ThrowAsync<MailboxFault>(() => mailbox.Send(new MemoryStream(TestMail.Mine("answer").Bytes)));

        fault.Failure.Sentence.ShouldBe(ConnectingFailures.Unwell(MailProvider.Gmail).Sentence);
        _gmail.Asked.Count(asked => asked.Contains("/send", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Says_why_a_mail_is_refused()
    {
        await using var mailbox = await _room.Mailbox();
        _gmail.Fail(400, """{"error":{"code":400,"errors":[{"reason":"invalidArgument"}],"message":"Invalid To header"}}""", "/send");

        var fault = await Should.ThrowAsync<MailboxFault>(() => mailbox.Send(new MemoryStream(TestMail.Mine("answer").Bytes)));

        fault.Failure.ToString().ShouldBe("Google refused the mail: Invalid To header");
    }

    [Fact]
    public async Task Fetches_the_whole_mail_again()
    {
        await using var mailbox = await _room.Mailbox();

        await using var mail = (await mailbox.Fetch("one"))!;

        using var text = new StreamReader(mail, Encoding.UTF8);
        (await text.ReadToEndAsync()).ShouldContain("Could you send me a few times?");
        (await mailbox.Fetch("gone long ago")).ShouldBeNull();
    }
}
