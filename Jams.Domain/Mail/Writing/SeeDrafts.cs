using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>The person's drafts.</summary>
public sealed class SeeDrafts(Owned<Draft> drafts)
{
    private const int Most = 500;

    /// <summary>The latest changed first; at most 500.</summary>
    public Task<IReadOnlyList<Draft>> Run(string userId, CancellationToken stop = default) =>
        drafts.Find(userId, new Query<Draft>(_ => true).ByDescending(draft => draft.ChangedAt).Take(Most), stop);
}
