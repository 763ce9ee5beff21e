using Jams.Domain.Mail;

namespace Jams.Domain.Admin;

/// <summary>How the server is doing, for whoever runs it.</summary>
public sealed class SeeServer(CurrentSettings settings, SeeOutbox outbox, SeeJobs jobs, IMeasureStorage storage)
{
    /// <summary>What needs attention, and the figures.</summary>
    public async Task<ServerState> Run(CancellationToken stop = default)
    {
        var mails = await outbox.Run(MailState.Failed, 1, stop);
        var failed = (await jobs.Run(stop)).Where(job => job.Outcome == JobOutcome.Failed).ToList();
        return new ServerState(await settings.Get(stop), mails.Waiting, mails.Failed, failed, await storage.Measure(stop));
    }
}

/// <summary>The state of the server at a moment.</summary>
public sealed record ServerState(ServerSettings Settings, long WaitingMails, long FailedMails, IReadOnlyList<JobRun> FailedJobs, StorageSize Storage)
{
    /// <summary>Links in mails lead to this machine only, although mails leave it.</summary>
    public bool LeadsNowhere => Settings.HasMail && Settings.PublicAddress is null;

    /// <summary>Whether nothing needs anybody.</summary>
    public bool IsCalm => Settings.HasMail && !LeadsNowhere && FailedMails == 0 && FailedJobs.Count == 0 && !Storage.IsShort && Storage.KeyFile is null;
}
