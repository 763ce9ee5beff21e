using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>Takes back what was done to threads, where nothing else has happened to them since.</summary>
public sealed class UndoMail(Owned<MailUndo> undos, ChangeThread change, MarkRead mark, FollowInMailbox follow, TimeProvider clock)
{
    /// <summary>Returns how many are as before, and how many had moved on and stay. Fails when it was taken back already or is too old.</summary>
    public async Task<Result<ThreadsChanged>> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await undos.Get(userId, id, stop) is not { } done || done.At < clock.GetUtcNow() - MailUndo.GoodFor)
            return ReadingFailures.Gone;
        // Whoever deletes it takes it back: two windows do not do it twice.
        if (!await undos.Delete(userId, id, stop))
            return ReadingFailures.Gone;
        var back = 0;
        foreach (var was in done.Before)
            back += await Back(userId, done, was, stop) ? 1 : 0;
        foreach (var shelf in ActOnMail.ShelfOf(done.Act) is null || done.Act == ThreadAct.Snooze ? [] : done.Before.GroupBy(was => was.Shelf))
            await follow.Move(userId, [.. shelf.Select(was => was.ThreadId)], shelf.Key, stop);
        return new ThreadsChanged(back, done.Before.Count - back, null);
    }

    /// <summary>The newest thing that can be taken back, or null.</summary>
    public async Task<string?> Latest(string userId, CancellationToken stop = default) =>
        await undos.Find(userId, new Query<MailUndo>(x => true).ByDescending(x => x.At).Take(1), stop) is [var last] && last.At >= clock.GetUtcNow() - MailUndo.GoodFor ? last.Id : null;

    private async Task<bool> Back(string userId, MailUndo done, ThreadBefore was, CancellationToken stop)
    {
        if (was.Marked.Count > 0)
            await mark.Restore(userId, was.ThreadId, was.Marked, seen: done.Act == ThreadAct.Unread, stop);
        if (done.Act is ThreadAct.Read or ThreadAct.Unread)
            return true;
        return (await change.Run(userId, was.ThreadId, thread => Step(thread, done, was) ? Result.Ok : ReadingFailures.Gone, stop)).IsOk;
    }

    private static bool Step(MailThread thread, MailUndo done, ThreadBefore was)
    {
        switch (done.Act)
        {
            case ThreadAct.Pin or ThreadAct.Unpin:
                thread.Pin(done.Act == ThreadAct.Unpin);
                return true;
            case ThreadAct.AddLabel:
                thread.Label([.. thread.LabelIds.Where(label => label != done.LabelId)]);
                return true;
            case ThreadAct.RemoveLabel:
                thread.Label([.. thread.LabelIds.Append(done.LabelId!).Distinct()]);
                return true;
        }
        if (thread.Shelf != ActOnMail.ShelfOf(done.Act))
            return false;
        if (was is { Shelf: MailShelf.Snoozed, SnoozedUntil: { } until })
            thread.Snooze(until);
        else
            thread.PutOn(was.Shelf);
        if (done.Act == ThreadAct.Done)
            thread.Turns(was.Turn, was.TurnSince);
        return true;
    }
}
