using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>How a person wants to see things, for work that runs without them.</summary>
public sealed class SeePreferences(IDocuments<Account> accounts)
{
    /// <summary>The preferences, or the usual ones for an account that is gone.</summary>
    public async Task<Preferences> Run(string userId, CancellationToken stop = default) => (await accounts.Get(userId, stop))?.Preferences ?? new Preferences();
}
