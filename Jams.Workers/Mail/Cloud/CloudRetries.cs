using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Jams.Workers.Mail.Cloud;

/// <summary>Which requests are tried again at once, and after what pause. What lasts longer than a minute is left to the next reading.</summary>
internal static class CloudRetries
{
    private const int Tries = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider clock)
    {
        pipeline.TimeProvider = clock;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = Tries - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            ShouldHandle = tried => ValueTask.FromResult(CanHelp(tried, clock.GetUtcNow())),
        });
    }

    private static bool CanHelp(RetryPredicateArguments<HttpResponseMessage> tried, DateTimeOffset now) => tried.Outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests } => IsSoon(tried.Outcome.Result, now),
        { Result: { } answer } => (int)answer.StatusCode >= 500 && IsHarmless(tried) && IsSoon(answer, now),
        { Exception: HttpRequestException or IOException } => IsHarmless(tried),
        _ => false,
    };

    // Reading and setting twice is the same as once; sending twice is not.
    private static bool IsHarmless(RetryPredicateArguments<HttpResponseMessage> tried) => tried.Context.GetRequestMessage()?.Method.Method is "GET" or "PATCH" or "PUT" or "DELETE";

    private static bool IsSoon(HttpResponseMessage answer, DateTimeOffset now) => CloudFaults.RetryAt(answer.Headers.RetryAfter, now) is not { } at || at - now <= Longest;
}
