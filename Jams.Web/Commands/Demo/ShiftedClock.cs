namespace Jams.Web.Commands.Demo;

/// <summary>The system's clock, moved by a span: a demo's history is written by the real use cases at the times it says.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
