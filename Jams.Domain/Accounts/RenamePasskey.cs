using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>Calls a passkey something else.</summary>
public sealed class RenamePasskey(Owned<Passkey> passkeys)
{
    /// <summary>Fails without a name, with one that is too long, and when this person has no such passkey.</summary>
    public async Task<Result> Run(string userId, string id, string? name, CancellationToken stop = default)
    {
        if (await passkeys.Get(userId, id, stop) is not { } passkey)
            return AccountFailures.NoPasskey;
        var clean = (name ?? "").Trim();
        if (clean.Length is 0 or > Passkey.NameLimit)
            return SettingsFailures.PasskeyName;
        passkey.Rename(clean);
        return await passkeys.Replace(userId, passkey, stop);
    }
}
