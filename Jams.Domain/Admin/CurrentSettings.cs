using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>The server's settings as they are now. Every request asks, so they are held in memory: a change in this process counts at once, one elsewhere after <see cref="HeldFor"/>.</summary>
public sealed class CurrentSettings(IDocuments<ServerSettings> settings, TimeProvider clock)
{
    /// <summary>How long a reading counts.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(3);

    private volatile Reading? _held;
    private volatile int _changes;

    /// <summary>The settings that were read last, without waiting; null when none were.</summary>
    public ServerSettings? Last => _held?.Settings;

    /// <summary>The settings; a fresh server's when none were saved. Never to be changed, see <see cref="ChangeServerSettings"/>.</summary>
    public ValueTask<ServerSettings> Get(CancellationToken stop = default) =>
        _held is { } held && held.Changes == _changes && clock.GetElapsedTime(held.At) < HeldFor ? ValueTask.FromResult(held.Settings) : new(Read(stop));

    /// <summary>They were changed: the next <see cref="Get"/> reads anew, and so does the one after a reading that is under way now.</summary>
    public void Forget() => Interlocked.Increment(ref _changes);

    private async Task<ServerSettings> Read(CancellationToken stop)
    {
        var (changes, at) = (_changes, clock.GetTimestamp());
        var read = await settings.Get(ServerSettings.OnlyId, stop) ?? ServerSettings.Fresh();
        _held = new Reading(read, at, changes);
        return read;
    }

    private sealed record Reading(ServerSettings Settings, long At, int Changes);
}
