using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>The person says which application a mail, and its conversation, is about; or that it is about none.</summary>
public sealed class LinkToApplication(
    Owned<MailMessage> messages, Owned<MailThread> threads, Owned<MailFinding> findings, Owned<JobApplication> applications, JudgeMail judge, FileUnder under, ProposeStep propose, SeeFilingRules see,
    KeepThread keep, TakeBackMoves takeBack, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="applicationId"/> null = about none. What the mail did to another application is taken back; what it means for this one is asked or done as the rules say.
    /// Fails when there is no such mail of somebody else, or no such application.
    /// </summary>
    public async Task<Result<MailFinding>> Run(string userId, string messageId, string? applicationId, CancellationToken stop = default)
    {
        if (await messages.Get(userId, messageId, stop) is not { } message || await threads.Get(userId, message.ThreadId, stop) is not { } thread)
            return FilingFailures.NoFinding;
        if (applicationId is not null && await applications.Get(userId, applicationId, stop) is null)
            return ApplicationFailures.NotFound;
        if (await Known(message, stop) is not { } finding)
            return FilingFailures.NoFinding;
        var before = thread.ApplicationId ?? finding.ApplicationId;
        foreach (var mail in await messages.Find(userId, mail => mail.ThreadId == thread.Id, stop))
            await Move(mail, mail.Id == messageId, before, applicationId, stop);
        await threads.Change(userId, thread, one => one.File(one.Category, applicationId), stop);
        if (applicationId is not null)
            await under.Run(userId, thread.Id, applicationId, stop);
        await keep.Run(userId, thread.Id, stop);
        if (await findings.Get(userId, messageId, stop) is not { } now)
            return FilingFailures.NoFinding;
        await propose.Run(new FiledMail(message, now, await threads.Get(userId, thread.Id, stop)), await see.Run(userId, stop), stop);
        return now;
    }

    // The whole conversation follows, except mails that the person has put elsewhere one by one.
    private async Task Move(MailMessage mail, bool isMeant, string? before, string? applicationId, CancellationToken stop)
    {
        var finding = await findings.Get(mail.UserId, mail.Id, stop);
        if (!isMeant && finding is { IsLinkedByPerson: true } && finding.ApplicationId != before)
            return;
        if ((finding?.ApplicationId ?? before) is { } old && old != applicationId)
            await under.Remove(mail, old, stop);
        if (before != applicationId)
            await takeBack.Run(mail, one => one.ApplicationId == applicationId, stop);
        if (finding is not null)
            await findings.Change(mail.UserId, finding, one => one.LinkByPerson(applicationId), stop);
    }

    private async Task<MailFinding?> Known(MailMessage message, CancellationToken stop)
    {
        if (await findings.Get(message.UserId, message.Id, stop) is { } known)
            return known;
        if (await judge.Run(message, stop) is not { } judged)
            return null;
        var made = MailFinding.Of(message, message.IsOwn ? judged.Found with { Category = MailCategory.Other } : judged.Found, false, clock.GetUtcNow());
        return (await findings.Insert(message.UserId, made, stop)).IsOk ? made : await findings.Get(message.UserId, message.Id, stop);
    }
}
