using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Refit;

namespace Jams.Workers.Mail.Cloud;

/// <summary>What went wrong at a provider's interface, as its owner reads it.</summary>
internal static class CloudFaults
{
    /// <summary>
    /// The answer; null when its status is one of <paramref name="passed"/>. Everything else that is no answer is thrown as <see cref="MailboxFault"/>;
    /// <paramref name="isSending"/>: what is not right about the request is not right about the mail in it.
    /// </summary>
    public static async Task<T?> Answer<T>(this CloudSession session, Task<ApiResponse<T>> asked, TimeProvider clock, CancellationToken stop, HttpStatusCode[]? passed = null, bool isSending = false) where T : class
    {
        ApiResponse<T> answer;
        try
        {
            answer = await asked;
        }
        catch (Exception fault) when (fault is not MailboxFault && !stop.IsCancellationRequested)
        {
            throw Broken(session.Provider, fault.InnerException ?? fault);
        }
        try
        {
            // An answer without a body is an empty text, where a text was asked for.
            if (answer is { IsSuccessStatusCode: true, Error: null } && (answer.Content ?? "" as T) is { } content)
                return content;
            stop.ThrowIfCancellationRequested();
            if (answer.StatusCode is not { } status)
                throw Broken(session.Provider, answer.Error?.InnerException ?? answer.Error);
            if (passed?.Contains(status) == true)
                return null;
            if (answer.IsSuccessStatusCode)
                throw new MailboxFault(ConnectingFailures.Garbled(session.Provider), inner: answer.Error);
            var body = (answer.Error as ApiException)?.Content ?? "";
            throw isSending && status == HttpStatusCode.BadRequest
                ? new MailboxFault(ConnectingFailures.MailRefused(session.Provider, Said(body).Said))
                : Refused(session.Provider, status, body, RetryAt(answer.Headers?.RetryAfter, clock.GetUtcNow()));
        }
        finally
        {
            // A stream is read afterwards; it is in memory already, and holds nothing else.
            if (typeof(T) != typeof(Stream))
                answer.Dispose();
        }
    }

    /// <summary>The same for an answer that says no more than that it was done; false when its status is one of <paramref name="passed"/>.</summary>
    public static async Task<bool> Done(this CloudSession session, Task<ApiResponse<string>> asked, TimeProvider clock, CancellationToken stop, HttpStatusCode[]? passed = null, bool isSending = false) =>
        await session.Answer(asked, clock, stop, passed, isSending) is not null;

    /// <summary>When the provider wants to be asked again (RFC 9110, section 10.2.3), if it said so.</summary>
    public static DateTimeOffset? RetryAt(RetryConditionHeaderValue? after, DateTimeOffset now) => after is null ? null : after.Date ?? now + after.Delta;

    /// <summary>Google refuses too many requests with 403 as well as with 429.</summary>
    public static bool IsTooFast(string body) =>
        body.Contains("rateLimitExceeded", StringComparison.OrdinalIgnoreCase) || body.Contains("RATE_LIMIT_EXCEEDED", StringComparison.Ordinal) || body.Contains("quotaExceeded", StringComparison.Ordinal);

    public static MailboxFault Broken(MailProvider provider, Exception? fault) => fault switch
    {
        MailboxFault known => known,
        TimeoutException or OperationCanceledException => new(ConnectingFailures.NoAnswer(provider), inner: fault),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            new(ConnectingFailures.Unreachable(provider), inner: fault),
        _ => new(ConnectingFailures.Garbled(provider), inner: fault),
    };

    private static MailboxFault Refused(MailProvider provider, HttpStatusCode status, string body, DateTimeOffset? retryAt)
    {
        var (code, said) = Said(body);
        return (int)status switch
        {
            429 => new(ConnectingFailures.Busy(provider), retryAt: retryAt),
            >= 500 => new(ConnectingFailures.Unwell(provider), retryAt: retryAt),
            413 => new(ConnectingFailures.TooLarge(provider, 25)),
            403 when code is "accessNotConfigured" or "SERVICE_DISABLED" => new(ConnectingFailures.ApiOff, retryAt: retryAt),
            403 => new(ConnectingFailures.Forbidden(provider, said), isFinal: true),
            400 or 404 when code is "failedPrecondition" or "MailboxNotEnabledForRESTAPI" or "MailboxNotHostedInExchangeOnline" => new(ConnectingFailures.NoMailbox(provider), isFinal: true),
            _ => new(ConnectingFailures.Garbled(provider), retryAt: retryAt, inner: new HttpRequestException($"{(int)status} {code}")),
        };
    }

    /// <summary>The word for it, and the sentence: Google's error with its first reason, or Microsoft's with its code.</summary>
    public static (string Code, string Said) Said(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object)
                return ("", "");
            var said = Text(error, "message");
            if (error.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
                return (Text(errors[0], "reason"), said);
            return (Text(error, "code") is { Length: > 0 } code ? code : Text(error, "status"), said);
        }
        catch (JsonException)
        {
            return ("", "");
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
