using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>Takes an invitation back; its link is dead from then on.</summary>
public sealed class WithdrawInvitation(IDocuments<Invitation> invitations)
{
    /// <summary>Deletes it. Fails when it was taken up or withdrawn already.</summary>
    public async Task<Result> Run(string id, CancellationToken stop = default) =>
        await invitations.Delete(id, stop) ? Result.Ok : AdminFailures.NoInvitation;
}
