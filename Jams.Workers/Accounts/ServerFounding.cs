using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>
/// Whether somebody runs this server yet, and who is the first. The first account whose address is confirmed becomes admin; not the first that signs up,
/// or a stranger who is faster could take a fresh server, or block it. One document with one id decides between two at the same time.
/// </summary>
public sealed class ServerFounding(IDocuments<Founding> foundings, IDocuments<Account> accounts)
{
    private volatile bool _founded;

    /// <summary>Whether there is a first admin.</summary>
    public async Task<bool> IsFounded(CancellationToken stop = default) =>
        _founded || (_founded = await foundings.Get(Founding.OnlyId, stop) is not null);

    /// <summary>Makes this account admin if nobody runs the server yet; true when it was made so. Store the account afterwards: if that fails, the next time it is the first all the same.</summary>
    public async Task<bool> Take(Account account, CancellationToken stop = default)
    {
        if (!(await foundings.Insert(Founding.By(account), stop)).IsOk && (await foundings.Get(Founding.OnlyId, stop))?.AccountId != account.Id)
            return false;
        account.Grant(Role.Admin);
        return _founded = true;
    }

    /// <summary>When the last account has gone, the server is as new.</summary>
    public async Task ForgetIfEmpty(CancellationToken stop = default)
    {
        if (await accounts.Count(account => account.EmailKey != "", stop) > 0)
            return;
        await foundings.Delete(Founding.OnlyId, stop);
        _founded = false;
    }
}
