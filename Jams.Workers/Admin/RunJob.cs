using System.Data.Common;
using System.Net.Sockets;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Admin;

/// <summary>Runs a job and writes down how it went. Whatever the job throws ends here: it is logged, shown to admins, and the job runs again at its next time.</summary>
public sealed class RunJob(IServiceScopeFactory scopes, IDocuments<JobRun> runs, TimeProvider clock, ILogger<RunJob> log)
{
    public async Task Run(ScheduledJob job, CancellationToken stop)
    {
        var started = clock.GetUtcNow();
        var from = clock.GetTimestamp();
        using var ended = new CancellationTokenSource();
        var kept = KeepLease(job, ended.Token);
        var (outcome, error) = await Try(job, stop);
        await ended.CancelAsync();
        await kept;
        var next = outcome == JobOutcome.Stopped ? clock.GetUtcNow() : clock.GetUtcNow() + job.Every;
        await Record(job, run => run.End(outcome, started, clock.GetElapsedTime(from), error, next));
    }

    // Long jobs stay in one pair of hands, and what a dead machine had in its hands is free again soon. Should it fail, the job may run twice, which changes nothing.
    private async Task KeepLease(ScheduledJob job, CancellationToken ended)
    {
        while (true)
        {
            await Task.Delay(JobClock.Lease / 3, clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
                return;
            try
            {
                if (await runs.Get(job.Name, ended) is { } run)
                {
                    run.Keep(clock.GetUtcNow() + JobClock.Lease);
                    await runs.Replace(run, ended);
                }
            }
            catch (Exception fault) when (!ended.IsCancellationRequested)
            {
                log.LogWarning(fault, "It could not be written down that the job {Job} still runs.", job.Name);
            }
            catch (OperationCanceledException)
            {
                // The job has ended meanwhile.
            }
        }
    }

    private async Task<(JobOutcome Outcome, string? Error)> Try(ScheduledJob job, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IJob)scope.ServiceProvider.GetRequiredService(job.Type)).Invoke(stop);
            return (JobOutcome.Done, null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (JobOutcome.Stopped, null);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "The job {Job} failed.", job.Name);
            return (JobOutcome.Failed, Sentence(fault));
        }
    }

    // Two machines may end the same job at once; each adds its run to what the other wrote. Shutting down must not lose the record.
    private async Task Record(ScheduledJob job, Action<JobRun> write)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            var run = await runs.Get(job.Name) ?? JobRun.New(job.Name, clock.GetUtcNow());
            write(run);
            if ((run.Version == 0 ? await runs.Insert(run) : await runs.Replace(run)).IsOk)
                return;
        }
    }

    // The messages of other faults may hold what a person wrote; admins do not read that.
    private static string Sentence(Exception fault) => fault is IOException or SocketException or TimeoutException or DbException or StorageUnavailable
        ? $"{fault.GetType().Name}: {fault.Message[..Math.Min(fault.Message.Length, 300)]}"
        : fault.GetType().Name;
}
