using Jams.Domain.Storage;

namespace Jams.Crash;

/// <summary>Work to be claimed again and again; each claim counts.</summary>
public sealed class Errand : Work
{
    private Errand()
    {
    }

    public string Lane { get; private set; } = "";

    public static Errand Of(string lane, DateTimeOffset due) => new() { UserId = "user", Lane = lane, DueAt = due };
}
