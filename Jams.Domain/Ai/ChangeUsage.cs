using Jams.Domain.Storage;

namespace Jams.Domain.Ai;

/// <summary>Changes what a person has used in a month, however many calls end at the same time.</summary>
public sealed class ChangeUsage(Owned<AiUsage> usage)
{
    /// <summary>
    /// Does <paramref name="change"/> with the month's document and stores it; after a lost race again on what is stored then. Fails as the change does.
    /// Without a document it begins one if <paramref name="begin"/>, else nothing is left to change: the person was erased meanwhile.
    /// </summary>
    public async Task<Result> Run(string userId, string month, Func<AiUsage, Result> change, bool begin, CancellationToken stop = default)
    {
        for (; ; )
        {
            var stored = await usage.Get(userId, AiUsage.IdOf(userId, month), stop) ?? (begin ? AiUsage.None(userId, month) : null);
            if (stored is null)
                return Result.Ok;
            if (change(stored) is { IsOk: false } refused)
                return refused;
            var done = stored.Version == 0 ? await usage.Insert(userId, stored, stop) : await usage.Replace(userId, stored, stop);
            if (done.IsOk)
                return done;
        }
    }
}
