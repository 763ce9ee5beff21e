using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>Changes the server's settings.</summary>
public sealed class ChangeServerSettings(IDocuments<ServerSettings> settings, CurrentSettings read)
{
    /// <summary>
    /// Does <paramref name="step"/> with the settings if they still have the version the admin saw (0 = never saved), and saves them.
    /// Fails as the step does, and with <see cref="StorageFailures.Stale"/> when another admin was faster.
    /// </summary>
    public async Task<Result> Run(long version, Func<ServerSettings, Result> step, CancellationToken stop = default)
    {
        var stored = await settings.Get(ServerSettings.OnlyId, stop) ?? ServerSettings.Fresh();
        if (stored.Version != version)
            return StorageFailures.Stale;
        if (step(stored) is { IsOk: false } refused)
            return refused;
        var saved = version == 0 ? await settings.Insert(stored, stop) : await settings.Replace(stored, stop);
        read.Forget();
        return saved.Failure == StorageFailures.Duplicate ? StorageFailures.Stale : saved;
    }

    /// <summary>The same for a step that cannot fail.</summary>
    public Task<Result> Run(long version, Action<ServerSettings> step, CancellationToken stop = default) => Run(version, settings =>
    {
        step(settings);
        return Result.Ok;
    }, stop);
}
