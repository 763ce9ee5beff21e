using System.Collections.Concurrent;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Admin;

/// <summary>Starts what is due. When, is written in the documents: a missed, doubled or late tick changes nothing, and of several machines one runs each job.</summary>
public sealed class JobClock(Timetable timetable, IDocuments<JobRun> runs, IClaims<JobRun> claims, RunJob runJob, TimeProvider clock, ILogger<JobClock> log)
{
    /// <summary>When a machine dies in the middle of a job, another, or the same after its restart, takes it over after this time. Whoever runs a job renews it (<see cref="RunJob"/>).</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>Makes known the jobs that are new, and forgets those that are no more.</summary>
    public async Task Prepare(CancellationToken stop = default)
    {
        var names = timetable.Jobs.Select(job => job.Name).ToList();
        await runs.DeleteAll(run => !names.Contains(run.Id), stop);
        foreach (var name in names)
            await runs.Insert(JobRun.New(name, clock.GetUtcNow()), stop);
    }

    /// <summary>Starts every job that is due and that nobody runs; does not wait for them.</summary>
    public async Task Tick(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        foreach (var due in await runs.Find(new Query<JobRun>(run => run.DueAt <= now), stop))
            if (timetable.Find(due.Id) is { } job && await claims.Claim(run => run.Id == job.Name, now, Lease, stop) is not null)
                _ = Start(job, stop);
    }

    /// <summary>Starts a job whether it is due or not; the task ends with it and never fails.</summary>
    public async Task Start(ScheduledJob job, CancellationToken stop)
    {
        var running = Task.Run(() => runJob.Run(job, stop), CancellationToken.None);
        _running[running] = true;
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _running.TryRemove(running, out _);
        if (running.Exception is { } fault)
            log.LogError(fault, "The end of the job {Job} could not be written down.", job.Name);
    }

    /// <summary>Ends when all jobs that run now have ended.</summary>
    public Task Settled() => Task.WhenAll(_running.Keys.Select(running => running.ContinueWith(_ => { }, TaskScheduler.Default)));
}
