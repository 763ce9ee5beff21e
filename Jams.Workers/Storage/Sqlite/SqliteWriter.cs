using System.Collections.Concurrent;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>
/// The one writer of this process. All writes that wait go into one transaction (group commit): the disk is asked once for all of them,
/// and each is acknowledged only after the commit. A thread of its own, because it waits for the disk.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostInOneCommit = 256;

    private readonly BlockingCollection<Job> _waiting = [];
    private readonly SqliteLink _link;
    private readonly Thread _thread;

    public SqliteWriter(SqliteLink link)
    {
        _link = link;
        _thread = new Thread(Work) { IsBackground = true, Name = "jams writer" };
        _thread.Start();
    }

    /// <summary>Cancelled only while it waits; once begun it is carried out.</summary>
    public Task<TResult> Run<TResult>(Func<SqliteLink, TResult> write, CancellationToken stop) => Add(new Job<TResult>(write, stop), stop);

    /// <summary>As <see cref="Run"/>, between transactions: for what SQLite does in none, such as putting the journal away. One connection does all of that, so none does it while another writes.</summary>
    public Task<TResult> Between<TResult>(Func<SqliteLink, TResult> work, CancellationToken stop) => Add(new Job<TResult>(work, stop) { IsBetween = true }, stop);

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
        _link.Dispose();
    }

    private Task<TResult> Add<TResult>(Job<TResult> job, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return Task.FromCanceled<TResult>(stop);
        _waiting.Add(job, CancellationToken.None);
        return job.Finished;
    }

    private void Work()
    {
        var batch = new List<Job>();
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostInOneCommit && _waiting.TryTake(out var next))
                batch.Add(next);
            if (batch.FindAll(job => !job.IsBetween) is { Count: > 0 } writes)
                Commit(writes);
            foreach (var job in batch.Where(job => job.IsBetween))
                Alone(job);
            batch.Clear();
        }
    }

    private void Alone(Job job)
    {
        try
        {
            job.Carry(_link);
        }
        catch (Exception fault)
        {
            job.Fail(fault);
        }
        job.Acknowledge();
    }

    private void Commit(List<Job> batch)
    {
        try
        {
            _link.Execute("BEGIN IMMEDIATE");
            foreach (var job in batch)
                Carry(job);
            _link.Execute("COMMIT");
        }
        catch (Exception fault)
        {
            // Whatever broke the transaction broke it for all: none of them is acknowledged.
            foreach (var job in batch)
                job.Fail(Undone(fault));
        }
        foreach (var job in batch)
            job.Acknowledge();
    }

    /// <summary>A job that fails by itself takes only its own changes back; what the disk refuses ends the transaction.</summary>
    private void Carry(Job job)
    {
        _link.Execute("SAVEPOINT job");
        try
        {
            job.Carry(_link);
        }
        catch (Exception fault) when (fault is not StorageUnavailable && _link.TransactionIsOpen)
        {
            _link.Execute("ROLLBACK TO job");
            job.Fail(fault);
        }
        _link.Execute("RELEASE job");
    }

    private Exception Undone(Exception fault)
    {
        try
        {
            if (_link.TransactionIsOpen)
                _link.Execute("ROLLBACK");
            return fault;
        }
        catch (StorageUnavailable second)
        {
            return second;
        }
    }

    private abstract class Job
    {
        public bool IsBetween { get; init; }

        public abstract void Carry(SqliteLink link);
        public abstract void Fail(Exception fault);
        public abstract void Acknowledge();
    }

    private sealed class Job<TResult>(Func<SqliteLink, TResult> write, CancellationToken stop) : Job
    {
        private readonly TaskCompletionSource<TResult> _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TResult _result = default!;
        private Exception? _fault;

        public Task<TResult> Finished => _finished.Task;

        public override void Carry(SqliteLink link)
        {
            stop.ThrowIfCancellationRequested();
            _result = write(link);
        }

        public override void Fail(Exception fault) => _fault ??= fault;

        public override void Acknowledge()
        {
            if (_fault is null)
                _finished.SetResult(_result);
            else if (_fault is OperationCanceledException)
                _finished.SetCanceled(stop);
            else
                _finished.SetException(_fault);
        }
    }
}
