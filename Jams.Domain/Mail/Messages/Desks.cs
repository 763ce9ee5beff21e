using System.Collections.Concurrent;

namespace Jams.Domain.Mail.Messages;

/// <summary>Lets one reading at a time sort the mails of a person, because threads go over all mailboxes. On several machines the versions of the documents decide.</summary>
public sealed class Desks
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _desks = new(StringComparer.Ordinal);

    /// <summary>Waits until this person's desk is free; it is left by disposing what comes back.</summary>
    public async Task<IDisposable> Enter(string userId, CancellationToken stop = default)
    {
        var desk = _desks.GetOrAdd(userId, _ => new SemaphoreSlim(1, 1));
        await desk.WaitAsync(stop);
        return new Place(desk);
    }

    private sealed class Place(SemaphoreSlim desk) : IDisposable
    {
        public void Dispose() => desk.Release();
    }
}
