using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>Claims imports that are due, one after the other, and carries them out. Running it twice, late or on two machines changes nothing.</summary>
public sealed class RunDueImports(IClaims<ApplicationImport> claims, RunImport run, TimeProvider clock)
{
    /// <summary>Returns when nothing is due.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        while (await claims.Claim(import => true, clock.GetUtcNow(), RunImport.Lease, stop) is { } import)
            await run.Run(import, null, stop);
    }
}
