using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Reads the person's stages, changes them, and stores them; when another window was faster they are read and changed again.</summary>
public sealed class ChangeStages(SeeStages stages, Owned<StageList> lists)
{
    private const int Tries = 8;

    /// <summary>Returns the stages as stored. Fails with what <paramref name="change"/> refuses, or with <see cref="StorageFailures.Stale"/> after eight lost races.</summary>
    public async Task<Result<StageList>> Run(string userId, Func<StageList, Result> change, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var list = await stages.Run(userId, stop);
            if (change(list) is { Failure: { } refused })
                return refused;
            var stored = await lists.Replace(userId, list, stop);
            if (stored.IsOk)
                return list;
            if (attempt == Tries)
                return stored.Failure!;
        }
    }
}
