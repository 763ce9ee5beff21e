using Coravel;
using Jams.Domain.Accounts;
using Jams.Domain.Applications.Import;
using Jams.Domain.Mail;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Filing.Asking;
using Jams.Domain.Mail.Import;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Writing;
using Jams.Workers.Accounts;
using Jams.Workers.Admin;
using Jams.Workers.Applications;
using Jams.Workers.Mail;
using Jams.Workers.Mail.Filing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jams.Workers;

/// <summary>All recurring work of the server. A job is one line here: what it is, what an admin reads, how often, and which new work wakes it at once.</summary>
public static class Schedule
{
    public static IReadOnlyList<ScheduledJob> Jobs { get; } =
    [
        ScheduledJob.Of<AnswerAccountRequests, AccountRequest>("Answer sign-ups and lost passwords", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<SendOutgoingMail, OutgoingMail>("Send waiting mails", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<BringBackSnoozed>("Bring snoozed mail back", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<SyncMailboxes, MailboxSync>("Read mailboxes", TimeSpan.FromSeconds(5)),
        ScheduledJob.Of<ApplyMailActs, MailActWork>("Do in mailboxes what was done here", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<RunMailImports, MailImport>("Bring in mails from files", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<HandOverMail, MailToSend>("Send what persons wrote", TimeSpan.FromSeconds(2)),
        ScheduledJob.Of<ClearMailboxes, MailboxClearing>("Delete the mails of disconnected mailboxes", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<TidyOutbox>("Forget old mails", TimeSpan.FromHours(12)),
        ScheduledJob.Of<RunImports, ApplicationImport>("Carry out imports", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<AskAboutMails, MailQuestion>("Ask about mails that are hard to read", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<RefileMail, Refiling>("Look mails through again", TimeSpan.FromMinutes(1)),
        ScheduledJob.Of<RemindOfWaitingMail>("Remind of mail that waits", TimeSpan.FromMinutes(10)),
        ScheduledJob.Of<SweepAccounts>("Forget ended sessions and links", TimeSpan.FromHours(6)),
    ];

    /// <summary>For the server only. With <paramref name="ticks"/> false nothing runs by itself; tests then run jobs by hand.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, bool ticks = true, IReadOnlyList<ScheduledJob>? jobs = null)
    {
        var timetable = new Timetable(jobs ?? Jobs);
        foreach (var job in timetable.Jobs)
            services.TryAddTransient(job.Type);
        services.AddSingleton(timetable).AddSingleton<RunJob>().AddSingleton<JobClock>();
        if (ticks)
            services.AddScheduler().AddHostedService<Ticks>();
        return services;
    }
}
