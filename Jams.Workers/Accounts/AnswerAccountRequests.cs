using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Admin;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Accounts;

/// <summary>Job: answers what was asked for at the door, in the order it was asked.</summary>
public sealed class AnswerAccountRequests(
    IClaims<AccountRequest> claims, IDocuments<AccountRequest> requests, AnswerAccountRequest answer, TimeProvider clock, ILogger<AnswerAccountRequests> log) : IJob
{
    private const int MostAttempts = 4;

    public async Task Invoke(CancellationToken stop)
    {
        while (await claims.Claim(_ => true, clock.GetUtcNow(), TimeSpan.FromMinutes(1), stop) is { } request)
            try
            {
                await answer.Run(request, stop);
                await requests.Delete(request.Id, stop);
            }
            catch (InvalidOperationException lost)
            {
                log.LogWarning(lost, "A wish at the door is tried again.");
                request.Fail(lost.Message, request.Attempts < MostAttempts ? clock.GetUtcNow().AddSeconds(5) : null);
                await requests.Replace(request, stop);
            }
    }
}
