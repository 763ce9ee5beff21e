using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Whose pictures the person always sees.</summary>
public sealed class SeeTrusted(Owned<ImageTrust> trusts)
{
    /// <summary>The addresses, by name.</summary>
    public async Task<IReadOnlyList<string>> Run(string userId, CancellationToken stop = default) =>
        [.. (await trusts.Find(userId, x => true, stop)).Select(trust => trust.Address).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether this sender is among them.</summary>
    public async Task<bool> Has(string userId, string address, CancellationToken stop = default) =>
        ImageTrust.IdOf(userId, address) is var id && await trusts.Count(userId, x => x.Id == id, stop) > 0;
}
