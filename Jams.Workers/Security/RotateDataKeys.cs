using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Workers.Security;

/// <summary>
/// The regular rotation, to be run daily: keys that are 90 days old get a new generation, everything is sealed with the newest, and generations that
/// seal nothing any more are forgotten. Running it twice, or on two machines, is harmless.
/// </summary>
public sealed class RotateDataKeys(IDocuments<DataKey> keys, Keyring keyring, Resealing resealing, TimeProvider clock)
{
    public static TimeSpan Age { get; } = TimeSpan.FromDays(90);

    public async Task Run(CancellationToken stop = default)
    {
        var all = await keys.Find(new Query<DataKey>(key => key.DestroyedAt == null), stop);
        foreach (var key in all.Where(key => clock.GetUtcNow() - key.Current.CreatedAt >= Age))
            await keyring.Rotate(key.Id, stop);
        var old = all.Where(key => key.Generations.Count > 1).ToList();
        if (old.Count == 0 && !all.Any(key => clock.GetUtcNow() - key.Current.CreatedAt >= Age))
            return;
        if ((await resealing.Run(stop)).Left > 0)
            return;
        // Other machines seal with the generation before for a while: what was rotated just now is retired by tomorrow's run.
        foreach (var key in old.Where(key => clock.GetUtcNow() - key.Current.CreatedAt is var since && since >= Keyring.Settles && since < Age))
            await keyring.Retire(key.Id, stop);
    }
}
