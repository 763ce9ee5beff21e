using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Filing;

/// <summary>Claims what is to be looked through again, of everybody, one person after the other. Running it twice, late or on two machines changes nothing.</summary>
public sealed class RefileDue(IClaims<Refiling> claims, IDocuments<Refiling> works, RefileMails refile, TimeProvider clock, ILogger<RefileDue> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private const int Tries = 5;

    /// <summary>Returns when nothing is due.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        while (await claims.Claim(work => true, clock.GetUtcNow(), RefileMails.Lease, stop) is { } work)
        {
            try
            {
                await refile.Run(work, stop);
            }
#pragma warning disable CA1031 // One person's mails must not keep the others waiting; these are tried again.
            catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(fault, "Looking through the mails of a person broke.");
                work.Fail("Something broke while the mails were looked through. It goes on by itself.", work.Attempts < Tries ? clock.GetUtcNow() + Pause : null);
                await works.Replace(work, CancellationToken.None);
            }
        }
    }
}
