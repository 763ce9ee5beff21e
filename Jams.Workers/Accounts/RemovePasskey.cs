using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Takes a passkey off an account. It may be lost or stolen, so every other device is signed out.</summary>
public sealed class RemovePasskey(Owned<Passkey> passkeys, Owned<ExternalLogin> logins, ChangeFactors change)
{
    /// <summary><paramref name="sessionId"/> is the session that stays. Fails when this person has no such passkey, and when it is the only way in.</summary>
    public async Task<Result> Run(string accountId, string sessionId, string id, CancellationToken stop = default)
    {
        if (await passkeys.Get(accountId, id, stop) is not { } passkey)
            return AccountFailures.NoPasskey;
        var others = await passkeys.Count(accountId, other => other.Id != id, stop) + await logins.Count(accountId, _ => true, stop);
        var done = await change.Run(accountId, sessionId, account => account.PasswordHash is null && others == 0 ? AccountFailures.LastWayIn : Result.Ok,
            words => words["The passkey “{0}” was taken off your JAMS account", passkey.Name], stop);
        if (done.IsOk)
            await passkeys.Delete(accountId, id, stop);
        return done;
    }
}
