using System.Reflection;
using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Accounts;

/// <summary>
/// Deletes everything of a person: each owned document of every type there is, every file, the account, and then the key that all of it was sealed with,
/// so that copies in backups cannot be read either. The account goes last but one: if this is interrupted, the person can still sign in and do it again.
/// </summary>
public sealed class EraseAccount(IDocuments<Account> accounts, IFiles files, Keyring keys, IForgetSessions sessions, ServerFounding founding, IEnumerable<IForgetPerson> memories, IServiceProvider services)
{
    private static readonly MethodInfo DeleteOne = typeof(EraseAccount).GetMethod(nameof(DeleteOwned), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>All types of documents that belong to persons; new ones are found by themselves.</summary>
    public static IReadOnlyList<Type> Owned { get; } =
        [.. typeof(OwnedDocument).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(OwnedDocument)))];

    /// <summary>What was deleted; nothing when the account is gone already. Fails for the only admin while there are other accounts.</summary>
    public async Task<Result<Erased>> Run(string accountId, CancellationToken stop = default)
    {
        if (await accounts.Get(accountId, stop) is not { } account)
            return new Erased(new Dictionary<string, long>(), 0);
        if (account.Is(Role.Admin) && await IsNeeded(account, stop))
            return AccountFailures.LastAdmin;
        // Files first: what a store knows of them is an owned document too, and without it their bytes would stay behind.
        var filesDeleted = await files.DeleteAll(accountId, stop);
        var deleted = new Dictionary<string, long>();
        foreach (var type in Owned)
            deleted[type.Name] = await (Task<long>)DeleteOne.MakeGenericMethod(type).Invoke(null, [services, accountId, stop])!;
        await accounts.Delete(accountId, stop);
        await keys.Destroy(accountId, stop);
        sessions.Forget(accountId);
        foreach (var memory in memories)
            await memory.Forget(accountId, stop);
        await founding.ForgetIfEmpty(stop);
        return new Erased(deleted, filesDeleted);
    }

    private async Task<bool> IsNeeded(Account admin, CancellationToken stop) =>
        await accounts.Count(account => account.Roles.Contains(Role.Admin) && account.Id != admin.Id, stop) == 0
        && await accounts.Count(account => account.Id != admin.Id && account.ConfirmedAt != null, stop) > 0;

    private static Task<long> DeleteOwned<T>(IServiceProvider services, string userId, CancellationToken stop) where T : OwnedDocument =>
        services.GetRequiredService<IDocuments<T>>().DeleteAll(document => document.UserId == userId, stop);
}
