using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Workers.Tests.Mail;

/// <summary>What becomes of mails that come in. Run once for each store.</summary>
public abstract class ReceivingContract
{
    private protected abstract Task<MailRoom> Room();

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Stores_each_mail_once_however_often_it_comes()
    {
        await using var room = await Room();
        var account = await room.Account();
        var letters = Enumerable.Range(0, 30).Select(i => new TestMail($"m{i}") { Subject = $"Mail {i}" }.After(i * Hour)).ToArray();

        var first = await room.Receive(account, letters);
        var again = await room.Receive(account, [.. letters, letters[3], new TestMail("new")]);

        (first.Stored, first.Repeated).ShouldBe((30, 0));
        (again.Stored, again.Repeated).ShouldBe((1, 30));
        (await room.Messages()).Count.ShouldBe(31);
        (await room.Threads()).Select(thread => thread.Messages).ShouldAllBe(mails => mails == 1);
        foreach (var type in new[] { await room.All<MailContent>().Count(MailRoom.Ines, _ => true), await room.All<MailTerms>().Count(MailRoom.Ines, _ => true) })
            type.ShouldBe(31);
    }

    [Fact]
    public async Task Keeps_what_lists_show_and_the_whole_mail()
    {
        await using var room = await Room();
        var account = await room.Account();
        var letter = new TestMail("a") { Subject = "Ihr Gespräch am Donnerstag", Text = "Liebe Ines,\r\nwir freuen uns.\r\n\r\n> alt", Cc = "Jonas <jonas@oakhurst.example>" };

        await room.Receive(account, letter);

        var message = await room.Message(account, letter);
        (message.Subject, message.Preview, message.IsOwn, message.SentAt).ShouldBe(("Ihr Gespräch am Donnerstag", "Liebe Ines, wir freuen uns.", false, letter.At));
        (message.From, message.Cc.Single().Address).ShouldBe((new MailParty("Niamh Delacroix", "niamh@oakhurst.example"), "jonas@oakhurst.example"));
        message.FiledAt.ShouldNotBeNull();
        var opened = (await room.Get<OpenMail>().Run(MailRoom.Ines, message.Id)).Value;
        opened.Read.Text.ShouldBe("Liebe Ines,\nwir freuen uns.\n\n> alt\n");
        (await room.Get<OpenMail>().Run("somebody-else", message.Id)).Failure.ShouldBe(MessageFailures.NotFound);
        var thread = await room.ThreadOf(account, letter);
        (thread.Subject, thread.Unread, thread.Shelf, thread.People.Single().Name).ShouldBe(("Ihr Gespräch am Donnerstag", 1, MailShelf.Inbox, "Niamh Delacroix"));
    }

    [Fact]
    public async Task Finds_mails_by_their_words_and_by_their_sender()
    {
        await using var room = await Room();
        var account = await room.Account();
        var (one, other) = (new TestMail("one") { Subject = "Messdaten", Text = "Die Straße ist vermessen." }, new TestMail("two", "Karl <karl@other.example>") { Text = "Vermessen ist auch das." }.After(Hour));
        await room.Receive(account, one, other);
        var find = room.Get<FindByWords>();

        (await find.Run(MailRoom.Ines, "strasse VERMESSEN")).ShouldBe([(await room.Message(account, one)).Id]);
        (await find.Run(MailRoom.Ines, "vermessen")).ShouldBe([(await room.Message(account, other)).Id, (await room.Message(account, one)).Id]);
        (await find.Run(MailRoom.Ines, "messd")).ShouldBe([(await room.Message(account, one)).Id]);
        (await find.Run(MailRoom.Ines, "vermessen", from: "kar")).ShouldBe([(await room.Message(account, other)).Id]);
        (await find.Run(MailRoom.Ines, "niemals")).ShouldBeEmpty();
        (await find.Run(MailRoom.Ines, "")).ShouldBeEmpty();
        (await find.Run("somebody-else", "vermessen")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Brings_one_thread_back_to_the_inbox_when_something_new_comes_into_it()
    {
        await using var room = await Room();
        var account = await room.Account();
        var first = new TestMail("a");
        await room.Receive(account, first);
        var thread = await room.ThreadOf(account, first);
        await room.All<MailThread>().Change(MailRoom.Ines, thread, one => one.Snooze(room.Clock.GetUtcNow() + Hour));

        await room.Receive(account, TestMail.Mine("b").Answering("a").After(Hour) with { Id = "b" });
        (await room.ThreadOf(account, first)).Shelf.ShouldBe(MailShelf.Snoozed);
        await room.Receive(account, new TestMail("c").Answering("a", "b").After(2 * Hour));

        var now = await room.ThreadOf(account, first);
        (now.Shelf, now.SnoozedUntil, now.Messages, now.Unread).ShouldBe((MailShelf.Inbox, null, 3, 2));
    }

    [Fact]
    public async Task Lets_a_parent_that_comes_later_join_two_threads()
    {
        await using var room = await Room();
        var account = await room.Account();
        var (root, middle, end) = (new TestMail("root"), new TestMail("middle").Answering("root").After(Hour), new TestMail("end").Answering("middle").After(2 * Hour));
        await room.Receive(account, root);
        await room.Receive(account, end);
        var (before, other) = (await room.ThreadOf(account, root), await room.ThreadOf(account, end));
        before.Id.ShouldNotBe(other.Id);
        await room.All<MailThread>().Change(MailRoom.Ines, other, one => one.Pin(true));

        await room.Receive(account, middle);

        var joined = (await room.Threads()).Single();
        (joined.Id, joined.Messages, joined.IsPinned).ShouldBe((other.Id, 3, true));
        (await room.Get<FindThread>().Run(MailRoom.Ines, before.Id))!.Id.ShouldBe(joined.Id);
        (await room.Get<FindThread>().Run("somebody-else", before.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Takes_over_marks_and_folders_and_forgets_what_is_gone()
    {
        await using var room = await Room();
        var account = await room.Account();
        var (kept, gone) = (new TestMail("kept"), new TestMail("gone"));
        await room.Receive(account, kept, gone);

        await room.Get<ReceiveMail>().Run(account, MailRoom.Batch(changed: [new RemoteFlags("kept", ["Archive"], MailFlags.Seen | MailFlags.Answered)], gone: ["gone"]));

        var message = await room.Message(account, kept);
        (message.Flags, message.FolderIds.Single()).ShouldBe((MailFlags.Seen | MailFlags.Answered, MailFolder.IdOf(account.Id, "Archive")));
        var thread = (await room.Threads()).Single();
        (thread.Shelf, thread.Unread).ShouldBe((MailShelf.Archive, 0));
        foreach (var left in new[] { await room.All<MailMessage>().Count(MailRoom.Ines, _ => true), await room.All<MailContent>().Count(MailRoom.Ines, _ => true), await room.All<MailTerms>().Count(MailRoom.Ines, _ => true) })
            left.ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_a_mail_of_an_application_that_is_gone_from_its_mailbox()
    {
        await using var room = await Room();
        var account = await room.Account();
        var letter = new TestMail("a");
        await room.Receive(account, letter);
        await room.All<MailThread>().Change(MailRoom.Ines, await room.ThreadOf(account, letter), thread => thread.File(null, "application"));

        await room.Get<ReceiveMail>().Run(account, MailRoom.Batch(gone: ["a"]));

        (await room.Message(account, letter)).FolderIds.ShouldBeEmpty();
        (await room.ThreadOf(account, letter)).Messages.ShouldBe(1);
    }

    [Fact]
    public async Task Stores_large_mails_in_files_and_deletes_them_with_the_mail()
    {
        await using var room = await Room();
        var account = await room.Account();
        var bytes = new byte[900_000];
        new Random(7).NextBytes(bytes);
        var letter = new TestMail("big") { Text = Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks), MoreHeaders = ["Content-Type: application/pdf; name=cv.pdf", "Content-Transfer-Encoding: base64"] };
        await room.Receive(account, letter);
        var message = await room.Message(account, letter);

        (await room.All<MailContent>().Get(MailRoom.Ines, message.Id))!.FileId.ShouldNotBeNull();
        var opened = (await room.Get<OpenAttachment>().Run(MailRoom.Ines, message.Id, (await room.Get<OpenMail>().Run(MailRoom.Ines, message.Id)).Value.Read.Attachments.Single().Index)).Value;
        var content = new MemoryStream();
        await opened.Content.CopyToAsync(content);
        content.ToArray().ShouldBe(bytes);
        (opened.Name, opened.MediaType).ShouldBe(("cv.pdf", "application/octet-stream"));

        await room.Get<ReceiveMail>().Run(account, MailRoom.Batch(gone: ["big"]));
        (await room.All<SealedFile>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
        (await room.Threads()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lets_what_the_person_did_stand_until_the_mailbox_knows_it()
    {
        await using var room = await Room();
        var account = await room.Account();
        var letter = new TestMail("a");
        await room.Receive(account, letter);
        await room.All<MailActWork>().Insert(MailRoom.Ines, MailActWork.Of(MailRoom.Ines, account.Id, ["a"], MailFlags.Seen, MailFlags.None, FolderRole.Archive, room.Clock.GetUtcNow()));

        await room.Get<ReceiveMail>().Run(account, MailRoom.Batch(changed: [new RemoteFlags("a", ["Inbox"], MailFlags.Flagged)]));

        (await room.Message(account, letter)).Flags.ShouldBe(MailFlags.Seen | MailFlags.Flagged);
    }
}
