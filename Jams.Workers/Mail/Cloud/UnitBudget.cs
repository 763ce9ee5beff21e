namespace Jams.Workers.Mail.Cloud;

/// <summary>
/// What may be asked of a provider in a minute. A tenth may be asked at once and the rest flows steadily, so that no minute, wherever it begins, sees more than the whole.
/// (System.Threading.RateLimiting has such a bucket too, but keeps its own time.)
/// </summary>
internal sealed class UnitBudget(int perMinute, TimeProvider clock)
{
    private readonly double _most = perMinute / 10.0;
    private readonly double _perSecond = perMinute * 0.9 / 60;
    private readonly Lock _gate = new();
    private double _left = perMinute / 10.0;
    private long _at = clock.GetTimestamp();

    /// <summary>Returns when this many units may be used.</summary>
    public Task Take(int units, CancellationToken stop)
    {
        var pause = Booked(units);
        return pause > TimeSpan.Zero ? Task.Delay(pause, clock, stop) : Task.CompletedTask;
    }

    private TimeSpan Booked(int units)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            _left = Math.Min(_most, _left + (clock.GetElapsedTime(_at, now).TotalSeconds * _perSecond)) - units;
            _at = now;
            return _left >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_left / _perSecond);
        }
    }
}
