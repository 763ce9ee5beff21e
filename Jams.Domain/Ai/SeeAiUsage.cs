using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>What everybody used of language models this month, for the server's admins: numbers only, nothing of what was asked.</summary>
public sealed class SeeAiUsage(IDocuments<AiUsage> usage, IDocuments<Account> accounts, TimeProvider clock)
{
    /// <summary>The people who used any, most first.</summary>
    public async Task<IReadOnlyList<PersonsAiUsage>> Run(CancellationToken stop = default)
    {
        var month = AiUsage.MonthOf(clock.GetUtcNow());
        var used = await usage.Find(new Query<AiUsage>(document => document.Month == month), stop);
        var ids = used.Select(document => document.UserId).ToList();
        var names = (await accounts.Find(new Query<Account>(account => ids.Contains(account.Id)), stop)).ToDictionary(account => account.Id);
        return [.. used.Where(document => names.ContainsKey(document.UserId)).Select(document => new PersonsAiUsage(names[document.UserId], document)).OrderByDescending(person => person.Usage.Micros).ThenByDescending(person => person.Usage.Tokens)];
    }
}

/// <summary>A person and what they used.</summary>
public sealed record PersonsAiUsage(Account Account, AiUsage Usage);
