using Coravel;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Admin;

/// <summary>Wakes the job clock: every five seconds by Coravel, and at once by bells. At the end running jobs are cancelled and waited for briefly.</summary>
internal sealed class Ticks(JobClock jobs, Timetable timetable, IServiceProvider services, ILogger<Ticks> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await jobs.Prepare(cancellationToken);
        services.UseScheduler(scheduler => scheduler.ScheduleAsync(Tick).EverySeconds(5));
        var bells = timetable.Jobs.Where(job => job.Bell is not null).Select(job => Listen((WorkBell)services.GetRequiredService(job.Bell!), () => jobs.Start(job, _stop.Token)));
        _listening = Task.WhenAll([.. bells, Listen(services.GetRequiredService<WorkBell<JobRun>>(), Tick)]);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        try
        {
            await Task.WhenAll(_listening, jobs.Settled()).WaitAsync(Patience, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            log.LogWarning("A job did not end in time; it is run again after the next start.");
        }
    }

    /// <summary>A host that could not start is disposed without being stopped; what listens must end then, too.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task Tick()
    {
        try
        {
            await jobs.Tick(_stop.Token);
        }
        catch (Exception fault) when (!_stop.IsCancellationRequested)
        {
            log.LogError(fault, "The jobs that are due could not be read; the next tick tries again.");
        }
        catch (OperationCanceledException)
        {
            // The server is shutting down.
        }
    }

    private async Task Listen(WorkBell bell, Func<Task> wake)
    {
        while (!_stop.IsCancellationRequested)
        {
            await bell.Wait(_stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_stop.IsCancellationRequested)
                await wake();
        }
    }
}
