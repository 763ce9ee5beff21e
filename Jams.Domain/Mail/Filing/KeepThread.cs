using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing.Waiting;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Keeps up what a conversation shows of its mails' findings: what it is about, whose turn it is, and the reminder of that.</summary>
public sealed class KeepThread(
    Owned<MailThread> threads, Owned<MailMessage> messages, Owned<MailFinding> findings, Owned<JobApplication> applications, ReadWords read, SeeFilingRules see, PlanReminder plan, TimeProvider clock)
{
    /// <summary>Reads its mails and findings anew; doing it again changes nothing.</summary>
    public async Task Run(string userId, string threadId, CancellationToken stop = default)
    {
        if (await threads.Get(userId, threadId, stop) is not { } thread)
            return;
        var mails = (await messages.Find(userId, mail => mail.ThreadId == threadId, stop)).Where(mail => mail.QuarantinedBecause is null)
            .DistinctBy(FilingKey.Of).OrderBy(mail => mail.SentAt).ThenBy(mail => mail.Id, StringComparer.Ordinal).ToList();
        var ids = mails.Select(mail => mail.Id).ToList();
        var found = (await findings.Find(userId, finding => ids.Contains(finding.Id), stop)).ToDictionary(finding => finding.Id);
        var category = mails.Select(mail => found.GetValueOrDefault(mail.Id)?.Category).LastOrDefault(one => one is not (null or MailCategory.Other));
        var (turn, since) = await Turn(thread, mails, found, category, stop);
        if (thread.Category != category || thread.Turn != turn || thread.TurnSince != since)
            thread = await threads.Change(userId, thread, one =>
            {
                one.File(category, one.ApplicationId);
                one.Turns(turn, since);
            }, stop) ?? thread;
        await plan.Run(thread, await see.Run(userId, stop), stop);
    }

    private async Task<(MailTurn, DateTimeOffset?)> Turn(MailThread thread, List<MailMessage> mails, Dictionary<string, MailFinding> found, MailCategory? category, CancellationToken stop)
    {
        var application = thread.ApplicationId is { } id ? await applications.Get(thread.UserId, id, stop) : null;
        // Ordinary mail, spam, and what has ended wait for nobody.
        if (category is null && application is null || thread.Shelf is MailShelf.Junk or MailShelf.Trash || application is { ArchivedAt: not null } or { Kind: StageKind.Rejected or StageKind.Withdrawn or StageKind.Accepted })
            return (MailTurn.None, null);
        var turns = new List<TurnMail>(mails.Count);
        foreach (var mail in mails)
            turns.Add(new TurnMail(mail.IsOwn, mail.SentAt, mail.IsOwn ? mail == mails[^1] && await Asks(mail, stop) : found.GetValueOrDefault(mail.Id) is { WantsAnswer: true }));
        return JudgeTurn.Of(turns, clock.GetUtcNow());
    }

    private async Task<bool> Asks(MailMessage own, CancellationToken stop) => await read.Run(own, stop) is { } text && AnswerWanted.Asks(text);
}
