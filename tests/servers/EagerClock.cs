namespace Jams.Tests.Servers;

/// <summary>A clock on which nobody waits: when everything stands still because somebody waits for a time, it jumps to the next time that anybody waits for.</summary>
public sealed class EagerClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now;

    public EagerClock(DateTimeOffset now) => _now = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time)
    {
        lock (_gate)
            _now += time;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private async Task Jump()
    {
        // Whoever can still go on without the clock does so meanwhile.
        await Task.Delay(3);
        Alarm? next;
        lock (_gate)
        {
            next = _alarms.MinBy(alarm => alarm.Due);
            if (next is null)
                return;
            _alarms.Remove(next);
            _now = next.Due > _now ? next.Due : _now;
        }
        next.Ring();
    }

    private sealed class Alarm(EagerClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._alarms.Add(this);
            }
            _ = clock.Jump();
            return true;
        }

        public void Ring() => callback(state);

        public void Dispose()
        {
            lock (clock._gate)
                clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
