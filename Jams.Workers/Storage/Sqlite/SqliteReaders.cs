using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>A few read-only connections. Reads run on the caller's thread: they are short, and waiting for a free connection blocks no thread.</summary>
internal sealed class SqliteReaders(string file) : IDisposable
{
    private static readonly int Most = Math.Clamp(Environment.ProcessorCount * 2, 4, 16);

    private readonly SemaphoreSlim _free = new(Most);
    private readonly ConcurrentStack<SqliteLink> _idle = new();

    public async ValueTask<TResult> Run<TResult>(Func<SqliteLink, TResult> read, CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        try
        {
            if (!_idle.TryPop(out var link))
                link = SqliteLink.Open(file, SqliteOpenMode.ReadWrite, "query_only=1", "cache_size=-4000", "temp_store=MEMORY");
            try
            {
                // Disposing the registration waits for a running callback, so the next user of the link is never interrupted.
                using (stop.UnsafeRegister(state => ((SqliteLink)state!).Interrupt(), link))
                    return read(link);
            }
            finally
            {
                _idle.Push(link);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryPop(out var link))
            link.Dispose();
        _free.Dispose();
    }
}
