using Jams.Domain;
using Jams.Domain.Accounts;

namespace Jams.Workers.Accounts;

/// <summary>Stops sending codes as a second step. When nothing else asks for one, the recovery codes go too.</summary>
public sealed class TurnMailCodesOff(ChangeFactors change)
{
    /// <summary>Turning it off twice is as once. <paramref name="sessionId"/> is the session that stays; the page asks for a fresh proof before.</summary>
    public Task<Result> Run(string accountId, string sessionId, CancellationToken stop = default) =>
        change.Run(accountId, sessionId, TurnOff, words => words["Codes by mail were turned off for your JAMS account"], stop);

    private static Result TurnOff(Account account)
    {
        account.UseEmailCodes(false);
        return Result.Ok;
    }
}
