using System.Net;
using Jams.Domain.Security;
using Jams.Workers.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Jams.Workers.Ai;

/// <summary>The HTTP clients of model servers: one that stays on the internet, one that may enter private networks.</summary>
internal static class ModelHttp
{
    /// <summary>Largest answer, in bytes; the longest text a model writes is far below.</summary>
    public const long LargestAnswer = 8 * 1024 * 1024;

    /// <summary>A longer pause than this is told to the person instead of being waited for.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    public static string Name(NetworkReach reach) => reach == NetworkReach.Public ? "models" : "models-private";

    public static void Add(IServiceCollection services)
    {
        foreach (var reach in Enum.GetValues<NetworkReach>())
        {
            var client = services.AddHttpClient(Name(reach), http => http.Timeout = Timeout.InfiniteTimeSpan)
                .ConfigurePrimaryHttpMessageHandler(() => GuardedConnect.Handler(reach))
                // Its connections renew themselves; new handlers would only cost handshakes while somebody waits.
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
                // Addresses are somebody's settings and no business of the log.
                .RemoveAllLoggers();
            client.AddResilienceHandler("models", retry => retry.AddRetry(Retry));
            client.AddHttpMessageHandler(() => new AnswerLimit(LargestAnswer));
        }
    }

    /// <summary>Twice more, with jitter, as the server's Retry-After says. Only until the answer begins: from its first byte on nothing is repeated, so no stream says anything twice.</summary>
    private static HttpRetryStrategyOptions Retry { get; } = new()
    {
        Name = "models",
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(400),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
        {
            { Exception: HttpRequestException fault } => IsPassing(fault),
            { Result: { } answer } => IsPassing(answer),
            _ => false,
        }),
    };

    /// <summary>A wrong name, address or certificate is still wrong a second later.</summary>
    private static bool IsPassing(HttpRequestException fault) =>
        fault.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ConnectionError);

    private static bool IsPassing(HttpResponseMessage answer)
    {
        if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable))
            return false;
        // OpenAI says so when trying again is pointless.
        if (answer.Headers.TryGetValues("x-should-retry", out var said) && said.Contains("false"))
            return false;
        return answer.Headers.RetryAfter is not { } after || (after.Delta ?? TimeSpan.MaxValue) <= LongestPause;
    }
}
