using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>What every change of a person's settings about models shares: read, change, store.</summary>
public sealed class ChangeOwnAi(Owned<OwnAi> documents)
{
    /// <summary>Changes them. Fails as <paramref name="change"/> does, and when another window was faster.</summary>
    public async Task<Result<OwnAi>> Run(string userId, Func<OwnAi, Result> change, CancellationToken stop = default)
    {
        var own = await documents.Get(userId, userId, stop) ?? OwnAi.Fresh(userId);
        if (change(own) is { Failure: { } refused })
            return refused;
        var saved = own.Version == 0 ? await documents.Insert(userId, own, stop) : await documents.Replace(userId, own, stop);
        return saved.Failure is { } lost ? lost == StorageFailures.Duplicate ? StorageFailures.Stale : lost : own;
    }
}
