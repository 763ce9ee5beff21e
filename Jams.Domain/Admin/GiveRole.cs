using Jams.Domain.Accounts;

namespace Jams.Domain.Admin;

/// <summary>Gives a person a role.</summary>
public sealed class GiveRole(ChangeAccount change)
{
    /// <summary>Gives it; on every device it counts at once. Fails as <see cref="ChangeAccount"/>, and for an account whose address is not confirmed.</summary>
    public Task<Result> Run(string adminId, string accountId, Role role, CancellationToken stop = default) => change.Run(adminId, accountId, account =>
    {
        if (account.ConfirmedAt is null)
            return AdminFailures.Unconfirmed;
        account.Grant(role);
        return Result.Ok;
    }, stop);
}
