using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>Takes a role from a person.</summary>
public sealed class TakeRole(ChangeAccount change, IDocuments<Account> accounts)
{
    /// <summary>Takes it; on every device it counts at once. Fails as <see cref="ChangeAccount"/>, and when nobody would run the server any more.</summary>
    public async Task<Result> Run(string adminId, string accountId, Role role, CancellationToken stop = default)
    {
        var taken = await change.Run(adminId, accountId, account =>
        {
            account.Revoke(role);
            return Result.Ok;
        }, stop);
        if (!taken.IsOk || role != Role.Admin || await accounts.Count(account => account.Roles.Contains(Role.Admin), stop) > 0)
            return taken;
        // Two admins took it from each other at the same time: whoever sees that nobody is left gives it back.
        await change.Run(adminId, accountId, account =>
        {
            account.Grant(Role.Admin);
            return Result.Ok;
        }, stop);
        return AdminFailures.LastAdmin;
    }
}
