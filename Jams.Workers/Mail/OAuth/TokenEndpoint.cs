using System.Net.Http.Json;
using System.Text.Json;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;

namespace Jams.Workers.Mail.OAuth;

/// <summary>Asks for tokens (RFC 6749, section 3.2).</summary>
internal sealed class TokenEndpoint(IHttpClientFactory http, OAuthPlaces places, TimeProvider clock)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "mail-oauth";

    private const int LargestAnswer = 256 * 1024;

    /// <summary>The tokens, or the error that the provider names. Anything else is thrown as <see cref="MailboxFault"/>.</summary>
    public async Task<TokenAnswer> Ask(MailProvider provider, MailClient client, IEnumerable<KeyValuePair<string, string>> grant, CancellationToken stop)
    {
        try
        {
            using var calls = http.CreateClient(Client);
            calls.MaxResponseContentBufferSize = LargestAnswer;
            using var form = new FormUrlEncodedContent([.. grant, new("client_id", client.Id), new("client_secret", client.Secret)]);
            using var answer = await calls.PostAsync(places.Of(provider, client).Tokens, form, stop);
            if ((int)answer.StatusCode == 429 || (int)answer.StatusCode >= 500)
                throw new MailboxFault((int)answer.StatusCode == 429 ? ConnectingFailures.Busy(provider) : ConnectingFailures.Unwell(provider),
                    retryAt: CloudFaults.RetryAt(answer.Headers.RetryAfter, clock.GetUtcNow()));
            var told = await answer.Content.ReadFromJsonAsync<TokenAnswer>(stop);
            return told is not null && (answer.IsSuccessStatusCode ? told.Access is { Length: > 0 } : told.Error is { Length: > 0 }) ? told : throw new MailboxFault(ConnectingFailures.Garbled(provider));
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is HttpRequestException or IOException or OperationCanceledException or JsonException or NotSupportedException)
        {
            throw CloudFaults.Broken(provider, fault);
        }
    }

    /// <summary>Tells the provider that a token is not wanted any more (RFC 7009). Whether it heard is not known.</summary>
    public async Task<bool> Revoke(Uri revocation, string token, CancellationToken stop)
    {
        try
        {
            using var calls = http.CreateClient(Client);
            // Somebody waits for it on a page.
            calls.Timeout = TimeSpan.FromSeconds(5);
            using var form = new FormUrlEncodedContent([new("token", token)]);
            using var answer = await calls.PostAsync(revocation, form, stop);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
