using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>How far looking through the mails again has come.</summary>
public sealed class SeeRefiling(Owned<Refiling> works)
{
    /// <summary>Null when it was never asked for.</summary>
    public Task<Refiling?> Run(string userId, CancellationToken stop = default) => works.Get(userId, userId, stop);
}
