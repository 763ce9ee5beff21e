using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>A person's passkeys.</summary>
public sealed class SeePasskeys(Owned<Passkey> passkeys)
{
    /// <summary>All of them, oldest first.</summary>
    public Task<IReadOnlyList<Passkey>> Run(string userId, CancellationToken stop = default) => passkeys.Find(userId, _ => true, stop);

    /// <summary>One of them. Fails when this person has no such passkey.</summary>
    public async Task<Result<Passkey>> One(string userId, string id, CancellationToken stop = default) =>
        await passkeys.Get(userId, id, stop) is { } found ? found : AccountFailures.NoPasskey;
}
