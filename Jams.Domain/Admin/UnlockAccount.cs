namespace Jams.Domain.Admin;

/// <summary>Lets a locked person in again.</summary>
public sealed class UnlockAccount(ChangeAccount change)
{
    /// <summary>Unlocks it. Fails as <see cref="ChangeAccount"/>.</summary>
    public Task<Result> Run(string adminId, string accountId, CancellationToken stop = default) => change.Run(adminId, accountId, account =>
    {
        account.Unlock();
        return Result.Ok;
    }, stop);
}
