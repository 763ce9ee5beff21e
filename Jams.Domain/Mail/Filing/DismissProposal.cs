using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>The person says no to what a mail means. The same mail does not ask again.</summary>
public sealed class DismissProposal(Owned<StatusProposal> proposals, IAnnounceMail announce, TimeProvider clock)
{
    /// <summary>Fails when there is no such proposal, or it was answered.</summary>
    public async Task<Result<StatusProposal>> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await proposals.Get(userId, id, stop) is not { } proposal)
            return FilingFailures.NoProposal;
        Result dismissed = default;
        var stored = await proposals.Change(userId, proposal, one => dismissed = one.Dismiss(clock.GetUtcNow()), stop);
        announce.Filed(userId);
        return stored is null ? FilingFailures.NoProposal : dismissed.Failure is { } refused ? refused : stored;
    }
}
