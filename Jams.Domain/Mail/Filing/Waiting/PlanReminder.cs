using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Mail.Filing.Waiting;

/// <summary>Plans to remind the person of a conversation that waits, or takes that back because the answer has come.</summary>
public sealed class PlanReminder(Owned<WaitingReminder> reminders, Owned<MergedThread> merged, Owned<TaskItem> tasks, TimeProvider clock)
{
    /// <summary>What waits longer than this when it is first seen is old mail of a mailbox just connected: no reminder.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>Follows the turn of this conversation; planning the same again changes nothing.</summary>
    public async Task Run(MailThread thread, FilingRules rules, CancellationToken stop = default)
    {
        var userId = thread.UserId;
        var ids = (await merged.Find(userId, one => one.Into == thread.Id, stop)).Select(one => one.Id).Append(thread.Id).ToList();
        var planned = await reminders.Find(userId, reminder => ids.Contains(reminder.Id), stop);
        foreach (var other in planned.Where(one => one.Turn != MailTurn.None && (one.Id != thread.Id || !one.Is(thread.Turn, thread.TurnSince))))
            await Cancel(other, stop);
        var days = thread.Turn switch { MailTurn.Mine => rules.MineAfterDays, MailTurn.Theirs => rules.TheirsAfterDays, _ => 0 };
        if (days == 0 || thread.TurnSince is not { } since || planned.Any(one => one.Id == thread.Id && one.Is(thread.Turn, since)) || clock.GetUtcNow() - since > Fresh)
            return;
        var at = since.AddDays(days);
        var made = WaitingReminder.Of(userId, thread.Id);
        made.Plan(thread.Turn, since, at);
        if (!(await reminders.Insert(userId, made, stop)).IsOk && await reminders.Get(userId, thread.Id, stop) is { } there)
            await reminders.Change(userId, there, one =>
            {
                if (!one.Is(thread.Turn, since))
                    one.Plan(thread.Turn, since, at);
            }, stop);
    }

    private async Task Cancel(WaitingReminder reminder, CancellationToken stop)
    {
        if (reminder.TaskId is { } task)
            await tasks.DeleteAll(reminder.UserId, one => one.Id == task && one.DoneAt == null, stop);
        await reminders.Change(reminder.UserId, reminder, one => one.Cancel(), stop);
    }
}
