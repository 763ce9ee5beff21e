using Jams.Domain;
using Jams.Domain.Accounts;

namespace Jams.Workers.Accounts;

/// <summary>Asks for a code sent to the person's address as the second step of every sign-in with a password.</summary>
public sealed class TurnMailCodesOn(ChangeFactors change, SecondFactorReach reach)
{
    /// <summary>
    /// Recovery codes to be shown once if the account had none, else an empty list. <paramref name="sessionId"/> is the session that stays.
    /// Fails where no mail can be sent: a code that cannot come would lock the person out.
    /// </summary>
    public async Task<Result<IReadOnlyList<string>>> Run(string accountId, string sessionId, CancellationToken stop = default)
    {
        if (!await reach.Run(accountId, SecondFactor.Email, stop))
            return AccountFailures.NoMail;
        IReadOnlyList<string> fresh = [];
        var done = await change.Run(accountId, sessionId, account => TurnOn(account, out fresh), words => words["Codes by mail were turned on for your JAMS account"], stop);
        return done.Failure is { } refused ? refused : Result.Of(fresh);
    }

    private static Result TurnOn(Account account, out IReadOnlyList<string> fresh)
    {
        fresh = account.Factors.Recovery.Count == 0 ? RecoveryCodes.New() : [];
        if (fresh.Count > 0)
            account.UseRecoveryCodes(fresh.Select(RecoveryCodes.Hash));
        account.UseEmailCodes(true);
        return Result.Ok;
    }
}
