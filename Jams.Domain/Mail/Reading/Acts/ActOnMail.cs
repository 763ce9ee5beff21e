using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>Which threads.</summary>
/// <param name="Ids">The ticked ones; those that are not the person's count as not there.</param>
/// <param name="All">Everything that this list shows instead, on all its pages.</param>
public sealed record ThreadSelection(IReadOnlyCollection<string> Ids, MailListRequest? All = null);

/// <summary>What to do with them.</summary>
/// <param name="Act">What.</param>
/// <param name="Until">For <see cref="ThreadAct.Snooze"/>: the instant (UTC).</param>
/// <param name="LabelId">For changes of labels.</param>
public sealed record ThreadChange(ThreadAct Act, DateTimeOffset? Until = null, string? LabelId = null);

/// <summary>What was done.</summary>
/// <param name="Changed">How many threads were changed.</param>
/// <param name="Same">How many were like that already, or are gone.</param>
/// <param name="UndoId">What takes it back; null when there is nothing to take back.</param>
public sealed record ThreadsChanged(int Changed, int Same, string? UndoId);

/// <summary>Does something to threads, here at once and in their mailboxes as soon as they can be reached. Each thread is changed by itself: breaking off leaves whole threads.</summary>
public sealed class ActOnMail(SelectThreads select, ChangeThread change, MarkRead mark, FollowInMailbox follow, ForgetThreads forget, Owned<MailLabel> labels, Owned<MailUndo> undos, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="zone"/> is the person's, for dates in a search. Fails when nothing is selected, when the time to come back has passed or is too far, when there is no such label, and for
    /// deleting for good what is not in the trash.
    /// </summary>
    public async Task<Result<ThreadsChanged>> Run(string userId, ThreadSelection selection, ThreadChange what, TimeZoneInfo zone, CancellationToken stop = default)
    {
        if (await Refused(userId, what, stop) is { } refused)
            return refused;
        var selected = await select.Run(userId, selection, zone, stop);
        if (selected.Failure is { } failure)
            return failure;
        if (what.Act == ThreadAct.Forget)
            return await forget.Run(userId, selected.Value, stop);
        var before = new List<ThreadBefore>();
        foreach (var thread in selected.Value)
            if (await Change(userId, thread, what, stop) is { } was)
                before.Add(was);
        if (before.Count == 0)
            return new ThreadsChanged(0, selected.Value.Count, null);
        await follow.Run(userId, [.. before.Select(was => was.ThreadId)], what.Act, stop);
        return new ThreadsChanged(before.Count, selected.Value.Count - before.Count, await Keep(userId, what, before, stop));
    }

    private async Task<Failure?> Refused(string userId, ThreadChange what, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return what.Act switch
        {
            ThreadAct.Snooze when what.Until is not { } until || until <= now => ReadingFailures.Past,
            ThreadAct.Snooze when what.Until > now.AddDays(SnoozeTimes.MostDays) => ReadingFailures.TooFar,
            ThreadAct.AddLabel or ThreadAct.RemoveLabel when what.LabelId is not { } label || await labels.Get(userId, label, stop) is null => ReadingFailures.NoLabel,
            _ => null,
        };
    }

    private async Task<ThreadBefore?> Change(string userId, MailThread thread, ThreadChange what, CancellationToken stop)
    {
        IReadOnlyList<string> marked = what.Act switch
        {
            ThreadAct.Read or ThreadAct.Done => await mark.Run(userId, thread.Id, stop: stop),
            ThreadAct.Unread => await mark.Undo(userId, thread.Id, stop),
            _ => [],
        };
        if (what.Act is ThreadAct.Read or ThreadAct.Unread)
            return marked.Count == 0 ? null : Before(thread, marked);
        ThreadBefore? was = null;
        var done = await change.Run(userId, thread.Id, now =>
        {
            was = Before(now, marked);
            return Step(now, what) ? Result.Ok : ReadingFailures.Nothing;
        }, stop);
        return done.IsOk ? was : null;
    }

    private static ThreadBefore Before(MailThread thread, IReadOnlyList<string> marked) => new(thread.Id, thread.Shelf, thread.SnoozedUntil, thread.Turn, thread.TurnSince, marked);

    /// <summary>Whether it changed anything.</summary>
    private static bool Step(MailThread thread, ThreadChange what)
    {
        switch (what.Act)
        {
            case ThreadAct.Snooze:
                thread.Snooze(what.Until!.Value);
                return true;
            case ThreadAct.Done:
                var wasTurn = thread.Turn;
                thread.Turns(MailTurn.None, null);
                return Put(thread, MailShelf.Archive) || wasTurn != MailTurn.None;
            case ThreadAct.Pin or ThreadAct.Unpin when thread.IsPinned != (what.Act == ThreadAct.Pin):
                thread.Pin(what.Act == ThreadAct.Pin);
                return true;
            case ThreadAct.AddLabel when !thread.LabelIds.Contains(what.LabelId!):
                thread.Label([.. thread.LabelIds, what.LabelId!]);
                return true;
            case ThreadAct.RemoveLabel when thread.LabelIds.Contains(what.LabelId!):
                thread.Label([.. thread.LabelIds.Where(label => label != what.LabelId)]);
                return true;
            default:
                return ShelfOf(what.Act) is { } shelf && Put(thread, shelf);
        }
    }

    internal static MailShelf? ShelfOf(ThreadAct act) => act switch
    {
        ThreadAct.Archive or ThreadAct.Done => MailShelf.Archive,
        ThreadAct.Inbox or ThreadAct.NotJunk => MailShelf.Inbox,
        ThreadAct.Trash => MailShelf.Trash,
        ThreadAct.Junk => MailShelf.Junk,
        ThreadAct.Snooze => MailShelf.Snoozed,
        _ => null,
    };

    private static bool Put(MailThread thread, MailShelf shelf)
    {
        if (thread.Shelf == shelf)
            return false;
        thread.PutOn(shelf);
        return true;
    }

    private async Task<string> Keep(string userId, ThreadChange what, List<ThreadBefore> before, CancellationToken stop)
    {
        var kept = MailUndo.Of(userId, what.Act, what.LabelId, before, clock.GetUtcNow());
        await undos.Insert(userId, kept, stop);
        foreach (var old in await undos.Find(userId, new Query<MailUndo>(x => true).ByDescending(x => x.At).Skip(MailUndo.Kept), stop))
            await undos.Delete(userId, old.Id, stop);
        return kept.Id;
    }
}
