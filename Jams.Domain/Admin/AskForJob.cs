using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>An admin asks for a run of a job now.</summary>
public sealed class AskForJob(Owned<JobRun> runs, WorkBell<JobRun> bell, TimeProvider clock)
{
    /// <summary>Makes it due now. Fails when there is no such job, or it is running.</summary>
    public async Task<Result> Run(string job, CancellationToken stop = default)
    {
        if (await runs.Get(Document.ServerKey, job, stop) is not { } run)
            return AdminFailures.NoJob;
        if (run.IsRunning(clock.GetUtcNow()))
            return AdminFailures.JobRuns;
        run.Ask(clock.GetUtcNow());
        if (!(await runs.Replace(Document.ServerKey, run, stop)).IsOk)
            return AdminFailures.JobRuns;
        bell.Ring();
        return Result.Ok;
    }
}
