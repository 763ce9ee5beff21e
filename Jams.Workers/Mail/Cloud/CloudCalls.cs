using System.Net;
using System.Net.Http.Headers;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Mail.Cloud;

/// <summary>
/// Sends the requests of a session: within its lane, with its token, with one fresh token when the provider takes the old one no more, and with each answer read to its end,
/// so that half an answer counts as none.
/// </summary>
internal sealed class CloudCalls(Func<HttpRequestMessage, int> cost, TimeProvider clock) : DelegatingHandler
{
    /// <summary>More than any mail there is (Microsoft's largest is 150 MB) in the provider's wrapping.</summary>
    private const long LargestAnswer = 210L * 1024 * 1024;

    private static readonly HttpRequestOptionsKey<CloudSession> Session = new(CloudSession.Key);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Session, out var session))
            throw new InvalidOperationException("A request without a session.");
        var access = await session.Access(null, clock.GetUtcNow(), cancellationToken);
        var answer = await Once(request, session, access, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
            return answer;
        answer.Dispose();
        access = await session.Access(access, clock.GetUtcNow(), cancellationToken);
        answer = await Once(request, session, access, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
            return answer;
        answer.Dispose();
        throw new MailboxFault(ConnectingFailures.SignInEnded(session.Provider), isFinal: true);
    }

    private async Task<HttpResponseMessage> Once(HttpRequestMessage request, CloudSession session, string access, CancellationToken stop)
    {
        using var place = await session.Lane.Enter(cost(request), stop);
        // Real time, whatever clock the program runs on: it measures the other side.
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(session.Patience);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, late.Token);
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, late.Token);
            if (answer.StatusCode == HttpStatusCode.Forbidden && CloudFaults.IsTooFast(await answer.Content.ReadAsStringAsync(stop)))
                answer.StatusCode = HttpStatusCode.TooManyRequests;
            return answer;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            answer?.Dispose();
            throw new TimeoutException("The provider did not answer in time.");
        }
        catch
        {
            answer?.Dispose();
            throw;
        }
    }
}
