using System.Globalization;
using Jams.Domain.Accounts;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;
using Microsoft.Extensions.Localization;

namespace Jams.Domain.Mail.Filing.Waiting;

/// <summary>Reminds a person of a conversation that waits: a task for today, and a line in the application's timeline.</summary>
public sealed class RemindOfThread(
    FindThread find, Owned<WaitingReminder> reminders, Owned<TaskItem> tasks, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, SeePreferences preferences, IStringLocalizer words,
    TimeProvider clock)
{
    private const int SubjectShown = 120;

    /// <summary>Reminds once however often it runs. Nothing happens when the turn has passed, or the application has ended.</summary>
    public async Task Run(WaitingReminder reminder, CancellationToken stop = default)
    {
        var userId = reminder.UserId;
        var thread = await find.Run(userId, reminder.Id, stop);
        var application = thread?.ApplicationId is { } id ? await applications.Get(userId, id, stop) : null;
        string? task = null;
        if (thread is not null && thread.Shelf is not (MailShelf.Junk or MailShelf.Trash) && reminder.Is(thread.Turn, thread.TurnSince) && application is not { Kind: >= StageKind.Accepted } and not { ArchivedAt: not null })
            task = await Remind(reminder, thread, application, await preferences.Run(userId, stop), stop);
        await reminders.Change(userId, reminder, one =>
        {
            // Planned anew meanwhile: that stays due.
            if (one.Is(reminder.Turn, reminder.Since))
                one.Reminded(task);
        }, stop);
    }

    /// <summary>It broke: it is tried again then (UTC), or never (null).</summary>
    internal Task PutOff(WaitingReminder reminder, DateTimeOffset? until, CancellationToken stop) =>
        reminders.Change(reminder.UserId, reminder, one => one.Fail("The reminder could not be made.", until), stop);

    private async Task<string> Remind(WaitingReminder reminder, MailThread thread, JobApplication? application, Preferences wanted, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var key = RemoteKey.Of("reminder", thread.UserId, reminder.Id, reminder.Turn.ToString(), reminder.Since.ToString("O", CultureInfo.InvariantCulture));
        var who = thread.People is [var first, ..] ? first.Shown : "?";
        var subject = thread.Subject.Length > SubjectShown ? thread.Subject[..SubjectShown] : thread.Subject;
        string text = Speaking.In(wanted.Language, () => reminder.Turn == MailTurn.Mine ? words["Answer {0}: {1}", who, subject] : words["Ask {0} again: {1}", who, subject]).Value;
        var made = TaskItem.Add(thread.UserId, text.Length > TaskItem.TextLimit ? text[..TaskItem.TextLimit] : text, wanted.DayOf(now), TaskPriority.Normal,
            application is null ? new(SubjectKind.MailThread, thread.Id) : new(SubjectKind.Application, application.Id), now, key).Value;
        var stored = await tasks.Insert(thread.UserId, made, stop);
        var entryId = RemoteKey.Of("entry of", key);
        if (application is not null && stored.IsOk)
            await timeline.Insert(thread.UserId, TimelineEntry.Of(application, TimelineKind.AlertSent, now, reminder.Turn == MailTurn.Mine ? MailSentences.RemindedMine : MailSentences.RemindedTheirs,
                by: DoneBy.Rule, subject: new(SubjectKind.MailThread, thread.Id), id: entryId), stop);
        return made.Id;
    }
}
