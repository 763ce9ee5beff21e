using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>Takes a free try at a secret before it is looked at.</summary>
public sealed class CountTries(IDocuments<Tries> tries, TimeProvider clock)
{
    /// <summary>
    /// Counts the try under this id (see <see cref="Tries.IdOf"/>). Returns how many more are free after it, 0 to 4;
    /// fails with what <paramref name="paused"/> makes of the minutes left when there is a pause.
    /// </summary>
    public async Task<Result<int>> Run(string id, Func<int, Failure> paused, CancellationToken stop = default)
    {
        for (; ; )
        {
            var now = clock.GetUtcNow();
            var held = await tries.Get(id, stop) ?? Tries.None(id);
            if (held.PauseLeft(now) is var minutes and > 0)
                return paused(minutes);
            var left = held.Take(now);
            var done = held.Version == 0 ? await tries.Insert(held, stop) : await tries.Replace(held, stop);
            // Somebody else tried in between: their try counts too, so read again.
            if (done.IsOk)
                return left;
        }
    }
}
