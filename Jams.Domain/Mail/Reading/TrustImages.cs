using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Says whose pictures are always shown, and takes it back.</summary>
public sealed class TrustImages(Owned<ImageTrust> trusts, TimeProvider clock)
{
    /// <summary>Pictures of this sender are always shown from now on, or no more.</summary>
    public async Task Run(string userId, string address, bool always, CancellationToken stop = default)
    {
        if (address.Trim().Length == 0)
            return;
        if (always)
            await trusts.Insert(userId, ImageTrust.Of(userId, address, clock.GetUtcNow()), stop);
        else
            await trusts.Delete(userId, ImageTrust.IdOf(userId, address), stop);
    }
}
