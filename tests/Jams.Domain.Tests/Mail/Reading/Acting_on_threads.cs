using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Acts;

namespace Jams.Domain.Tests.Mail.Reading;

public sealed class Acting_on_threads
{
    [Theory]
    [InlineData(ThreadAct.Archive, MailShelf.Archive, FolderRole.Archive)]
    [InlineData(ThreadAct.Trash, MailShelf.Trash, FolderRole.Trash)]
    [InlineData(ThreadAct.Junk, MailShelf.Junk, FolderRole.Junk)]
    [InlineData(ThreadAct.Done, MailShelf.Archive, FolderRole.Archive)]
    public async Task Moves_them_here_and_in_the_mailbox_and_back(ThreadAct act, MailShelf shelf, FolderRole role)
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");
        await desk.Files(thread, one => one.Turns(MailTurn.Mine, one.LastAt));

        var done = await desk.Does(act, thread);

        done.Changed.ShouldBe(1);
        (await desk.Thread(thread)).Shelf.ShouldBe(shelf);
        (await desk.Queued()).ShouldContain(work => work.MoveTo == role && work.RemoteIds.Contains("first"));
        var back = (await desk.Get<UndoMail>().Run(MailDesk.Ines, done.UndoId!)).Value;
        back.Changed.ShouldBe(1);
        var now = await desk.Thread(thread);
        (now.Shelf, now.Turn, now.Unread).ShouldBe((MailShelf.Inbox, MailTurn.Mine, 1));
        (await desk.Queued()).ShouldContain(work => work.MoveTo == FolderRole.Inbox);
    }

    [Fact]
    public async Task Done_leaves_nobody_waiting()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");
        await desk.Files(thread, one => one.Turns(MailTurn.Mine, one.LastAt));

        await desk.Does(ThreadAct.Done, thread);

        var now = await desk.Thread(thread);
        (now.Turn, now.Unread).ShouldBe((MailTurn.None, 0));
    }

    [Fact]
    public async Task Reading_and_unreading_is_undone_mail_by_mail()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first", hoursAgo: 5, flags: MailFlags.Seen);
        await desk.Arrives("second", answers: "first", hoursAgo: 4);

        var read = await desk.Does(ThreadAct.Read, thread);
        (await desk.Thread(thread)).Unread.ShouldBe(0);
        (await desk.Queued()).ShouldContain(work => work.Set == MailFlags.Seen && work.RemoteIds.Single() == "second");
        (await desk.Does(ThreadAct.Read, thread)).Changed.ShouldBe(0);
        await desk.Get<UndoMail>().Run(MailDesk.Ines, read.UndoId!);
        (await desk.Thread(thread)).Unread.ShouldBe(1);

        await desk.Does(ThreadAct.Read, thread);
        var unread = await desk.Does(ThreadAct.Unread, thread);
        (await desk.Thread(thread)).Unread.ShouldBe(1);
        await desk.Get<UndoMail>().Run(MailDesk.Ines, unread.UndoId!);
        (await desk.Thread(thread)).Unread.ShouldBe(0);
    }

    [Fact]
    public async Task Labels_and_pins_are_put_on_and_taken_off_again()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");
        var label = (await desk.Get<SaveLabel>().Run(MailDesk.Ines, null, "Visa", StageHue.Ochre)).Value;

        var labelled = (await desk.Get<ActOnMail>().Run(MailDesk.Ines, new ThreadSelection([thread]), new ThreadChange(ThreadAct.AddLabel, LabelId: label.Id), MailDesk.Berlin)).Value;
        var pinned = await desk.Does(ThreadAct.Pin, thread);

        (await desk.Subjects(new MailFilter { Place = MailPlace.All, LabelId = label.Id })).ShouldBe(["Finding a time"]);
        (await desk.Thread(thread)).Weight.ShouldBe(3);
        await desk.Get<UndoMail>().Run(MailDesk.Ines, pinned.UndoId!);
        await desk.Get<UndoMail>().Run(MailDesk.Ines, labelled.UndoId!);
        var now = await desk.Thread(thread);
        (now.IsPinned, now.LabelIds.Count, now.Weight).ShouldBe((false, 0, 0));
    }

    [Fact]
    public async Task A_deleted_label_leaves_its_threads()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");
        var label = (await desk.Get<SaveLabel>().Run(MailDesk.Ines, null, "Visa", StageHue.Ochre)).Value;
        await desk.Files(thread, one => one.Label([label.Id]));

        (await desk.Get<DeleteLabel>().Run(MailDesk.Ines, label.Id)).IsOk.ShouldBeTrue();

        (await desk.Thread(thread)).LabelIds.ShouldBeEmpty();
        (await desk.Get<SaveLabel>().Run(MailDesk.Ines, label.Id, "Again", StageHue.Blue)).Failure.ShouldBe(ReadingFailures.NoLabel);
    }

    [Fact]
    public async Task Label_names_are_there_once()
    {
        await using var desk = await MailDesk.Open();
        var save = desk.Get<SaveLabel>();
        var visa = (await save.Run(MailDesk.Ines, null, "Visa", StageHue.Ochre)).Value;

        (await save.Run(MailDesk.Ines, null, " visa ", StageHue.Blue)).Failure!.Field.ShouldBe("Name");
        (await save.Run(MailDesk.Ines, null, "  ", StageHue.Blue)).Failure.ShouldBe(ReadingFailures.LabelName);
        (await save.Run(MailDesk.Ines, visa.Id, "VISA", StageHue.Plum)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task What_moved_on_since_is_not_undone()
    {
        await using var desk = await MailDesk.Open();
        var (one, two) = (await desk.Arrives("one", subject: "One"), await desk.Arrives("two", subject: "Two"));
        var done = await desk.Does(ThreadAct.Archive, one, two);
        await desk.Does(ThreadAct.Trash, one);

        var back = (await desk.Get<UndoMail>().Run(MailDesk.Ines, done.UndoId!)).Value;

        (back.Changed, back.Same).ShouldBe((1, 1));
        (await desk.Thread(one)).Shelf.ShouldBe(MailShelf.Trash);
        (await desk.Thread(two)).Shelf.ShouldBe(MailShelf.Inbox);
        (await desk.Get<UndoMail>().Run(MailDesk.Ines, done.UndoId!)).Failure.ShouldBe(ReadingFailures.Gone);
    }

    [Fact]
    public async Task Undo_is_good_for_a_day_and_for_its_owner()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");
        var done = await desk.Does(ThreadAct.Archive, thread);

        (await desk.Get<UndoMail>().Run(MailDesk.Somebody, done.UndoId!)).Failure.ShouldBe(ReadingFailures.Gone);
        (await desk.Get<UndoMail>().Latest(MailDesk.Ines)).ShouldBe(done.UndoId);
        desk.Clock.Advance(TimeSpan.FromHours(25));

        (await desk.Get<UndoMail>().Latest(MailDesk.Ines)).ShouldBeNull();
        (await desk.Get<UndoMail>().Run(MailDesk.Ines, done.UndoId!)).Failure.ShouldBe(ReadingFailures.Gone);
        (await desk.Thread(thread)).Shelf.ShouldBe(MailShelf.Archive);
    }

    [Fact]
    public async Task Everything_that_matches_is_changed_at_once()
    {
        await using var desk = await MailDesk.Open();
        for (var i = 0; i < 60; i++)
            await desk.Arrives($"m{i}", subject: $"Job alert {i}", from: "Alerts <alerts@jobradar.example>");
        await desk.Arrives("other", subject: "Coffee");

        var all = new ThreadSelection([], new MailListRequest(new MailFilter(), "alert", 1, false));
        var done = (await desk.Get<ActOnMail>().Run(MailDesk.Ines, all, new ThreadChange(ThreadAct.Archive), MailDesk.Berlin)).Value;

        done.Changed.ShouldBe(60);
        (await desk.Subjects()).ShouldBe(["Coffee"]);
        (await desk.Get<UndoMail>().Run(MailDesk.Ines, done.UndoId!)).Value.Changed.ShouldBe(60);
    }

    [Fact]
    public async Task Deleting_for_good_takes_the_trash_and_nothing_else()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");
        (await desk.Get<ActOnMail>().Run(MailDesk.Ines, new ThreadSelection([thread]), new ThreadChange(ThreadAct.Forget), MailDesk.Berlin)).Failure.ShouldBe(ReadingFailures.NotInTrash);
        await desk.Does(ThreadAct.Trash, thread);

        (await desk.Does(ThreadAct.Forget, thread)).Changed.ShouldBe(1);

        (await desk.All<MailThread>().Count(MailDesk.Ines, _ => true)).ShouldBe(0);
        (await desk.All<MailMessage>().Count(MailDesk.Ines, _ => true)).ShouldBe(0);
        (await desk.All<MailContent>().Count(MailDesk.Ines, _ => true)).ShouldBe(0);
        (await desk.All<MailTerms>().Count(MailDesk.Ines, _ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_elses_threads_are_not_there()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");

        (await desk.Get<ActOnMail>().Run(MailDesk.Somebody, new ThreadSelection([thread]), new ThreadChange(ThreadAct.Trash), MailDesk.Berlin)).Failure.ShouldBe(ReadingFailures.Nothing);
        (await desk.Get<SeeThread>().Run(MailDesk.Somebody, thread, new ThreadOpening())).Failure.ShouldBe(ReadingFailures.NotFound);
        (await desk.Get<SeeLetter>().Run(MailDesk.Somebody, desk.MessageId("first"))).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Thread(thread)).Shelf.ShouldBe(MailShelf.Inbox);
    }

    [Fact]
    public async Task An_imported_mail_has_no_mailbox_to_follow()
    {
        await using var desk = await MailDesk.Open(MailProvider.Import);
        var thread = await desk.Arrives("first");

        await desk.Does(ThreadAct.Archive, thread);

        (await desk.Queued()).ShouldBeEmpty();
    }
}

public sealed class Looking_at_the_list
{
    [Fact]
    public async Task Begins_with_what_matters()
    {
        await using var desk = await MailDesk.Open();
        var ordinary = await desk.Arrives("a", subject: "Ordinary", hoursAgo: 1);
        var job = await desk.Arrives("b", subject: "About a job", hoursAgo: 2);
        var needs = await desk.Arrives("c", subject: "Needs me", hoursAgo: 3);
        var pinned = await desk.Arrives("d", subject: "Pinned", hoursAgo: 4);
        await desk.Files(job, one => one.File(MailCategory.Rejection, null));
        await desk.Files(needs, one => one.Turns(MailTurn.Mine, one.LastAt));
        await desk.Files(pinned, one => one.Pin(true));
        await desk.Files(ordinary, one => one.File(MailCategory.Other, null));

        (await desk.Subjects(priority: true)).ShouldBe(["Pinned", "Needs me", "About a job", "Ordinary"]);
        (await desk.Subjects(priority: false)).ShouldBe(["Ordinary", "About a job", "Needs me", "Pinned"]);
        var counts = await desk.Get<CountMail>().Run(MailDesk.Ines);
        (counts.Unread, counts.Answer, counts.Kinds[MailCategory.Rejection]).ShouldBe((4, 1, 1));
    }

    [Fact]
    public async Task Goes_page_by_page()
    {
        await using var desk = await MailDesk.Open();
        for (var i = 0; i < 53; i++)
            await desk.Arrives($"m{i}", subject: $"Mail {i:00}", hoursAgo: 100 - i);
        var see = desk.Get<SeeMailList>();

        var first = (await see.Run(MailDesk.Ines, new MailListRequest(new MailFilter(), null, 1, true), MailDesk.Berlin)).Value;
        var second = (await see.Run(MailDesk.Ines, new MailListRequest(new MailFilter(), null, 2, true), MailDesk.Berlin)).Value;

        (first.Rows.Count, first.Count, first.HasMore).ShouldBe((50, 53L, true));
        second.Rows.Select(row => row.Subject).ShouldBe(["Mail 02", "Mail 01", "Mail 00"]);
        second.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task Has_what_was_written_under_sent()
    {
        await using var desk = await MailDesk.Open();
        await desk.Arrives("theirs", subject: "Hello");
        await desk.Arrives("mine", from: "Ines <ines@achterberg.example>", to: "niamh@oakhurst.example", subject: "Question", folder: FolderRole.Sent);

        (await desk.Subjects(new MailFilter { Place = MailPlace.Sent })).ShouldBe(["Question"]);
        (await desk.Subjects()).ShouldBe(["Hello"]);
    }

    [Fact]
    public async Task Opening_a_thread_reads_it_as_the_person_likes()
    {
        await using var desk = await MailDesk.Open();
        var (one, two) = (await desk.Arrives("one", subject: "One"), await desk.Arrives("two", subject: "Two"));

        (await desk.Get<SeeThread>().Run(MailDesk.Ines, one, new ThreadOpening())).Value.WasUnread.ShouldBeTrue();
        await desk.Get<SaveHabits>().Run(MailDesk.Ines, marksRead: false, priorityFirst: true);
        await desk.Get<SeeThread>().Run(MailDesk.Ines, two, new ThreadOpening());

        (await desk.Thread(one)).Unread.ShouldBe(0);
        (await desk.Thread(two)).Unread.ShouldBe(1);
    }

    [Fact]
    public async Task Opening_a_thread_folds_what_was_read()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first", hoursAgo: 9, flags: MailFlags.Seen);
        await desk.Arrives("second", answers: "first", hoursAgo: 5, flags: MailFlags.Seen);
        await desk.Arrives("third", answers: "second", hoursAgo: 1, flags: MailFlags.Seen);

        var view = (await desk.Get<SeeThread>().Run(MailDesk.Ines, thread, new ThreadOpening(Open: desk.MessageId("first")))).Value;

        view.Lines.Select(line => line.Letter is not null).ShouldBe([true, false, true]);
    }
}
