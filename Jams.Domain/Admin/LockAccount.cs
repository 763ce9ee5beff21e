namespace Jams.Domain.Admin;

/// <summary>Keeps a person out until an admin lets them in again; everything they have stays.</summary>
public sealed class LockAccount(ChangeAccount change)
{
    /// <summary>Locks it; where the person is signed in, they are not any more. Fails as <see cref="ChangeAccount"/>.</summary>
    public Task<Result> Run(string adminId, string accountId, CancellationToken stop = default) => change.Run(adminId, accountId, account =>
    {
        account.Lock(DateTimeOffset.MaxValue.AddYears(-1));
        return Result.Ok;
    }, stop);
}
