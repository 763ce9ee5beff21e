using System.Threading.Channels;

namespace Jams.Domain.Storage;

/// <summary>Wakes the workers of this process when there is new work, so that nobody waits for the clock. A lost ring costs only time: the work is a document.</summary>
public abstract class WorkBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to do.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for the next ring; many rings while nobody waited are one.</summary>
    public async Task Wait(CancellationToken stop = default) => await _rings.Reader.ReadAsync(stop);
}

/// <summary>The bell for one kind of work. Ring it after storing new work that should not wait.</summary>
public sealed class WorkBell<T> : WorkBell where T : Work;
