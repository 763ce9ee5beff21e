using Jams.Domain;
using Jams.Domain.Accounts;

namespace Jams.Workers.Accounts;

/// <summary>Stops asking for the codes of an authenticator app. When nothing else asks for a second step, the recovery codes go too.</summary>
public sealed class RemoveApp(ChangeFactors change)
{
    /// <summary>Removing it twice is as once. <paramref name="sessionId"/> is the session that stays; the page asks for a fresh proof before.</summary>
    public Task<Result> Run(string accountId, string sessionId, CancellationToken stop = default) =>
        change.Run(accountId, sessionId, Remove, words => words["The authenticator app was taken off your JAMS account"], stop);

    private static Result Remove(Account account)
    {
        account.RemoveApp();
        return Result.Ok;
    }
}
