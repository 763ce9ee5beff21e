using CsCheck;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;

namespace Jams.Workers.Tests.Mail;

public sealed class Sorting_mails_into_threads
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Two conversations with truncated references, a missing first mail, a stranger, a colleague, an unrelated mail of the same subject.</summary>
    private static readonly TestMail[] Mails =
    [
        TestMail.Mine("a1"),
        new TestMail("a2").Answering("a1").After(Hour),
        TestMail.Mine("a3").Answering("a1", "a2").After(2 * Hour),
        new TestMail("a4", "Jonas <jonas@eu.oakhurst.example>").Answering("a3").After(3 * Hour),
        new TestMail("a5").Answering("a4").After(4 * Hour),
        new TestMail("b2", "hr@saltmarsh.example").Answering("b1").After(Hour),
        new TestMail("b3", "hr@saltmarsh.example").Answering("b1").After(2 * Hour),
        TestMail.Mine("b4", "hr@saltmarsh.example").Answering("b1").After(3 * Hour),
        new TestMail("x1", "stranger@evil.example").Answering("a2").After(5 * Hour),
        new TestMail("x2", "stranger@evil.example") { Cc = "niamh@oakhurst.example" }.Answering("b1").After(5 * Hour),
        new TestMail("c1", "wes@gmail.com"),
    ];

    private static readonly string[] Expected = ["a1 a2 a3 a4 a5", "b2 b3 b4", "c1", "x1", "x2"];

    [Fact]
    public async Task Comes_out_the_same_in_whatever_order_they_arrive() =>
        await Gen.Shuffle(Mails).Select(Gen.Int[1, 4]).SampleAsync(async (mails, atOnce) =>
        {
            await using var room = await MailRoom.Open();
            var account = await room.Account();
            foreach (var some in mails.Chunk(atOnce))
                await room.Receive(account, some);
            (await room.Groups()).ShouldBe(Expected, string.Join(' ', mails.Select(mail => mail.Id)));
            (await room.Threads()).Sum(thread => thread.Messages).ShouldBe(Mails.Length);
        }, iter: 25, threads: 1);

    [Fact]
    public async Task Does_not_go_by_the_subject()
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();
        await room.Receive(account, new TestMail("a"), new TestMail("b") { Subject = "Re: Finding a time" });

        (await room.Groups()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Counts_a_mail_that_came_into_two_mailboxes_once()
    {
        await using var room = await MailRoom.Open();
        var (one, other) = (await room.Account(), await room.Account("ines@uni-kiel.example"));
        await room.Receive(one, new TestMail("a"));
        await room.Receive(other, new TestMail("a"), TestMail.Mine("b").Answering("a"));

        var thread = (await room.Threads()).Single();
        (thread.Messages, thread.Unread, thread.AccountIds.Count).ShouldBe((2, 1, 2));
        (await room.Message(other, TestMail.Mine("b"))).IsOwn.ShouldBeTrue();
    }

    [Fact]
    public async Task Begins_a_new_thread_when_one_is_full()
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();
        var notices = Enumerable.Range(0, 450).Select(i => new TestMail($"n{i:000}", "ci@build.example").Answering("root").After(i * TimeSpan.FromMinutes(1))).ToArray();
        foreach (var some in notices.Chunk(90))
            await room.Receive(account, some);

        var threads = await room.Threads();
        threads.Sum(thread => thread.Messages).ShouldBe(450);
        threads.Max(thread => thread.Messages).ShouldBe(MailThread.MessagesLimit);
    }

    [Theory]
    [InlineData(FolderRole.Inbox, MailShelf.Inbox)]
    [InlineData(FolderRole.Archive, MailShelf.Archive)]
    [InlineData(FolderRole.Other, MailShelf.Archive)]
    [InlineData(FolderRole.Junk, MailShelf.Junk)]
    [InlineData(FolderRole.Trash, MailShelf.Trash)]
    public async Task Puts_a_new_thread_where_its_mail_lies(FolderRole folder, MailShelf shelf)
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();
        await room.Receive(account, room.Remote(new TestMail("a"), folder));

        (await room.Threads()).Single().Shelf.ShouldBe(shelf);
    }

    [Fact]
    public async Task Puts_what_only_the_person_wrote_on_the_shelf_of_sent_mail_until_somebody_answers()
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();
        await room.Receive(account, room.Remote(TestMail.Mine("a"), FolderRole.Sent, MailFlags.Seen));
        var thread = (await room.Threads()).Single();
        (thread.Shelf, thread.Unread, thread.People.Single().Address).ShouldBe((MailShelf.Sent, 0, "niamh@oakhurst.example"));

        await room.Receive(account, room.Remote(new TestMail("b").Answering("a").After(Hour)));

        (await room.Threads()).Single().Shelf.ShouldBe(MailShelf.Inbox);
    }

    [Fact]
    public async Task Leaves_drafts_out()
    {
        await using var room = await MailRoom.Open();
        var account = await room.Account();

        var received = await room.Receive(account, room.Remote(TestMail.Mine("a"), FolderRole.Drafts), room.Remote(TestMail.Mine("b"), FolderRole.Other, MailFlags.Draft));

        received.Stored.ShouldBe(0);
        (await room.Messages()).ShouldBeEmpty();
    }
}
