namespace Jams.Domain.Accounts;

/// <summary>What can be expected to go wrong with sessions.</summary>
public static class SessionFailures
{
    /// <summary>There is no such session.</summary>
    public static Failure Gone { get; } = Failure.NotFound("This device is signed out already.");
}
