using System.Threading.RateLimiting;
using Jams.Domain;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>Trials go to servers that the person names; so many of them would be somebody who looks for servers or guesses passwords.</summary>
public sealed class TrialLimit : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(userId =>
        RateLimitPartition.GetSlidingWindowLimiter(userId, _ => new SlidingWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 10 }));

    private static Failure TooMany { get; } = Failure.TooMany("These were many tries. Wait a few minutes; what you typed stays here.");

    /// <summary>Fails after thirty trials within ten minutes.</summary>
    public Result Take(string userId)
    {
        using var lease = _limiter.AttemptAcquire(userId);
        return lease.IsAcquired ? Result.Ok : TooMany;
    }

    public void Dispose() => _limiter.Dispose();
}
