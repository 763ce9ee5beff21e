using System.Security.Cryptography;
using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Workers.Security;

/// <summary>Each owner's search key as a sealed document: it opens with the owner's data key and is worthless once that one is destroyed.</summary>
internal sealed class SearchKeys(IDocuments<SearchKey> keys) : ISearchKeys
{
    public async ValueTask<WordDigest> Of(string owner, CancellationToken stop = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        return new WordDigest((await keys.Get(owner, stop) ?? await Made(owner, stop)).Secret);
    }

    /// <summary>The owner is the id: of two makers one is refused and takes the other's key.</summary>
    private async Task<SearchKey> Made(string owner, CancellationToken stop)
    {
        var made = SearchKey.Of(owner, RandomNumberGenerator.GetBytes(32));
        return (await keys.Insert(made, stop)).IsOk ? made : await keys.Get(owner, stop) ?? throw new KeyDestroyed(owner);
    }
}
