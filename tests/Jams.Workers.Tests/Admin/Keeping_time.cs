using Jams.Domain;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Jams.Workers.Admin;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Workers.Tests.Admin;

public sealed class Keeping_time : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly Ledger _ledger = new();
    private readonly List<ServiceProvider> _machines = [];

    public async ValueTask InitializeAsync() => await Machine();

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in _machines)
            await machine.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Runs_each_job_when_it_is_due_and_not_before()
    {
        await Ticks();
        await Ticks();
        _ledger.Of<Good>().ShouldBe(1);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await Ticks();

        _ledger.Of<Good>().ShouldBe(2);
        var run = await Run<Good>();
        (run.Outcome, run.StartedAt, run.DueAt, run.LastError).ShouldBe((JobOutcome.Done, _clock.GetUtcNow(), _clock.GetUtcNow().AddMinutes(1), null));
    }

    [Fact]
    public async Task Goes_on_after_a_job_that_throws_and_says_why()
    {
        await Ticks();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Ticks();

        var run = await Run<Bad>();
        (run.Outcome, run.LastError, run.FailuresInARow, run.DoneAt).ShouldBe((JobOutcome.Failed, "IOException: The disk is full.", 2, null));
        _ledger.Of<Good>().ShouldBe(2);
    }

    [Fact]
    public async Task Shows_nothing_a_person_wrote_in_a_failure()
    {
        await Ticks();

        (await Run<Leaky>()).LastError.ShouldBe("FormatException");
    }

    [Fact]
    public async Task Is_shared_by_machines()
    {
        await Machine();

        await Task.WhenAll(Ticks(0), Ticks(1));

        _ledger.Of<Good>().ShouldBe(1);
    }

    [Fact]
    public async Task Takes_a_job_over_when_a_machine_died_in_it()
    {
        var claims = _machines[0].GetRequiredService<IClaims<JobRun>>();
        (await claims.Claim(run => run.Id == nameof(Good), _clock.GetUtcNow(), JobClock.Lease)).ShouldNotBeNull();

        await Ticks();
        _ledger.Of<Good>().ShouldBe(0);

        _clock.Advance(JobClock.Lease);
        await Ticks();
        _ledger.Of<Good>().ShouldBe(1);
    }

    [Fact]
    public async Task Cancels_a_job_at_the_end_and_runs_it_after_the_next_start()
    {
        await Machine(ScheduledJob.Of<Endless>("Endless", TimeSpan.FromMinutes(1)));
        using var end = new CancellationTokenSource();
        await Clock(1).Tick(end.Token);
        await _ledger.Waiting.Task;

        await end.CancelAsync();
        await Clock(1).Settled();

        var run = await Run<Endless>();
        (run.Outcome, run.DueAt, run.LeaseUntil).ShouldBe((JobOutcome.Stopped, _clock.GetUtcNow(), null));
    }

    [Fact]
    public async Task Runs_a_job_when_somebody_asks()
    {
        await Ticks();

        (await Ask(nameof(Good))).IsOk.ShouldBeTrue();
        await Ticks();

        _ledger.Of<Good>().ShouldBe(2);
        (await Ask("Unknown")).Failure.ShouldBe(AdminFailures.NoJob);
    }

    [Fact]
    public async Task Forgets_jobs_that_are_no_more()
    {
        await Machine(ScheduledJob.Of<Good>("Good", TimeSpan.FromMinutes(1)));

        (await _machines[1].GetRequiredService<IDocuments<JobRun>>().Find(new Query<JobRun>(_ => true))).Select(run => run.Id).ShouldBe([nameof(Good)]);
    }

    private async Task Machine(params ScheduledJob[] jobs)
    {
        var every = TimeSpan.FromMinutes(1);
        var machine = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock).AddSingleton(_ledger).AddSingleton(typeof(WorkBell<>))
            .AddJamsStorage(new StorageOptions { DataFolder = _folder }).AddAdmin()
            .AddSchedule(ticks: false, jobs.Length > 0 ? jobs :
            [
                ScheduledJob.Of<Good>("Good", every), ScheduledJob.Of<Bad>("Bad", every), ScheduledJob.Of<Leaky>("Leaky", every),
            ])
            .BuildServiceProvider();
        _machines.Add(machine);
        await machine.GetRequiredService<StorageStart>().Run();
        await Clock(_machines.Count - 1).Prepare();
    }

    private JobClock Clock(int machine = 0) => _machines[machine].GetRequiredService<JobClock>();

    private Task<Result> Ask(string job) => _machines[0].GetRequiredService<AskForJob>().Run(job);

    private async Task Ticks(int machine = 0)
    {
        await Clock(machine).Tick();
        await Clock(machine).Settled();
    }

    private async Task<JobRun> Run<TJob>() => (await _machines[0].GetRequiredService<IDocuments<JobRun>>().Get(typeof(TJob).Name))!;

    private sealed class Ledger
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Type, int> _runs = new();

        public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Write<TJob>() => _runs.AddOrUpdate(typeof(TJob), 1, (_, count) => count + 1);

        public int Of<TJob>() => _runs.GetValueOrDefault(typeof(TJob));
    }

    private sealed class Good(Ledger ledger) : IJob
    {
        public Task Invoke(CancellationToken stop)
        {
            ledger.Write<Good>();
            return Task.CompletedTask;
        }
    }

    private sealed class Bad : IJob
    {
        public Task Invoke(CancellationToken stop) => throw new IOException("The disk is full.");
    }

    private sealed class Leaky : IJob
    {
        public Task Invoke(CancellationToken stop) => throw new FormatException("'My salary is 74,500' is not a date.");
    }

    private sealed class Endless(Ledger ledger) : IJob
    {
        public async Task Invoke(CancellationToken stop)
        {
            ledger.Waiting.TrySetResult();
            await Task.Delay(Timeout.Infinite, stop);
        }
    }
}
