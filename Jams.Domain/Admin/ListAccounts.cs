using System.Linq.Expressions;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>The accounts of this server, for its admins. Nothing of what people keep here is read.</summary>
public sealed class ListAccounts(IDocuments<Account> accounts)
{
    /// <summary>Accounts on a page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>Those whose name or address has a word that begins with the first word of <paramref name="search"/>, newest first; pages count from 1.</summary>
    public async Task<AccountList> Run(string? search, int page, CancellationToken stop = default)
    {
        var word = (search ?? "").Trim().ToLowerInvariant().Split([' ', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        Expression<Func<Account, bool>> filter = word.Length == 0 ? account => account.EmailKey != "" : account => account.Words.Any(held => held.StartsWith(word, StringComparison.Ordinal));
        var total = await accounts.Count(filter, stop);
        var at = Math.Clamp(page, 1, (int)Math.Max(1, (total + PageSize - 1) / PageSize));
        var found = await accounts.Find(new Query<Account>(filter).ByDescending(account => account.CreatedAt).Skip((at - 1) * PageSize).Take(PageSize), stop);
        return new AccountList(found, total, at);
    }
}

/// <summary>A page of accounts, how many there are in all, and which page it is.</summary>
public sealed record AccountList(IReadOnlyList<Account> Accounts, long Total, int Page)
{
    /// <summary>How many pages there are.</summary>
    public int Pages => (int)Math.Max(1, (Total + ListAccounts.PageSize - 1) / ListAccounts.PageSize);
}
