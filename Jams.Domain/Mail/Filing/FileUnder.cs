using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Puts a conversation to an application: its mails follow and stand in the timeline, each once, on the day it was sent.</summary>
public sealed class FileUnder(Owned<MailMessage> messages, Owned<MailThread> threads, Owned<MailFinding> findings, Owned<JobApplication> applications, Owned<TimelineEntry> timeline)
{
    /// <summary>The whole conversation belongs to this application from now on; what the person said of single mails stays. Nothing happens when the application is gone.</summary>
    public async Task Run(string userId, string threadId, string applicationId, CancellationToken stop = default)
    {
        if (await threads.Get(userId, threadId, stop) is not { } thread || await applications.Get(userId, applicationId, stop) is not { } application)
            return;
        if (thread.ApplicationId != applicationId)
            await threads.Change(userId, thread, one => one.File(one.Category, applicationId), stop);
        var mails = await messages.Find(userId, mail => mail.ThreadId == threadId, stop);
        var ids = mails.Select(mail => mail.Id).ToList();
        var found = (await findings.Find(userId, finding => ids.Contains(finding.Id), stop)).ToDictionary(finding => finding.Id);
        foreach (var mail in mails)
        {
            var finding = found.GetValueOrDefault(mail.Id);
            if (finding is { IsLinkedByPerson: true } && finding.ApplicationId != applicationId)
                continue;
            if (finding is not null && (finding.ApplicationId != applicationId || !finding.IsLinkSure))
                await findings.Change(userId, finding, one => one.Link(MailMatch.With(applicationId, LinkReason.Thread, true)), stop);
            await Note(mail, finding, application, stop);
        }
    }

    /// <summary>One mail of a conversation that belongs to this application already.</summary>
    public async Task Note(MailMessage mail, MailFinding? finding, JobApplication application, CancellationToken stop = default)
    {
        if (mail.QuarantinedBecause is null)
            await timeline.Insert(mail.UserId, mail.IsOwn ? Sent(mail, application) : Came(mail, finding, application), stop);
    }

    /// <summary>The entry of a mail says what it is taken for now. It only tells what the mail says, so it may; what was done because of it stays as it happened.</summary>
    public async Task Reword(FiledMail mail, CancellationToken stop = default)
    {
        var (message, finding) = (mail.Message, mail.Finding);
        if (finding.ApplicationId is not { } applicationId || await applications.Get(message.UserId, applicationId, stop) is not { } application)
            return;
        var there = await timeline.Get(message.UserId, FilingKey.Entry(message, applicationId), stop);
        if (there?.Mail is { } mark && mark.Category == finding.Category)
            return;
        if (there is not null)
            await timeline.Delete(message.UserId, there.Id, stop);
        await Note(message, finding, application, stop);
    }

    /// <summary>The mail does not belong to the application: it does not stand in its timeline any more, since it never happened to it.</summary>
    public Task Remove(MailMessage mail, string applicationId, CancellationToken stop = default) => timeline.Delete(mail.UserId, FilingKey.Entry(mail, applicationId), stop);

    private static TimelineEntry Came(MailMessage mail, MailFinding? finding, JobApplication application)
    {
        var category = finding?.Category ?? MailCategory.Other;
        return TimelineEntry.Of(application, TimelineKind.MailReceived, mail.SentAt, MailSentences.Came(category), [new(mail.From.Shown)], By(finding),
            category == MailCategory.Other ? null : finding!.Quote, new(SubjectKind.Mail, mail.Id), mail: finding is null ? null : new MailMark(category, finding.Confidence), id: FilingKey.Entry(mail, application.Id));
    }

    private static TimelineEntry Sent(MailMessage mail, JobApplication application)
    {
        var to = string.Join(", ", mail.To.Take(3).Select(party => party.Shown));
        return TimelineEntry.Of(application, TimelineKind.MailSent, mail.SentAt, MailSentences.Sent, [new(to)], DoneBy.Rule, subject: new(SubjectKind.Mail, mail.Id), id: FilingKey.Entry(mail, application.Id));
    }

    private static DoneBy By(MailFinding? finding) => finding?.Method is FindingMethod.Model or FindingMethod.Ai ? DoneBy.Model : finding is { IsCorrected: true } ? DoneBy.Person : DoneBy.Rule;
}
