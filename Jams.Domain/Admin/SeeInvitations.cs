using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>The invitations that nobody has taken up yet.</summary>
public sealed class SeeInvitations(IDocuments<Invitation> invitations, TimeProvider clock)
{
    /// <summary>Those that can still be taken up, the newest first, at most 100.</summary>
    public Task<IReadOnlyList<Invitation>> Run(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return invitations.Find(new Query<Invitation>(invitation => invitation.ExpiresAt > now).ByDescending(invitation => invitation.InvitedAt).Take(100), stop);
    }
}
