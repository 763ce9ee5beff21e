using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Lets the mails of an application that is deleted go: they stay in their mailboxes and belong to nothing.</summary>
public sealed class LoosenMailOf(Owned<MailThread> threads, Owned<MailFinding> findings, Owned<StatusProposal> proposals)
{
    /// <summary>Doing it again goes on where it was. What was asked because of them is asked no more.</summary>
    public async Task Run(string userId, string applicationId, CancellationToken stop = default)
    {
        foreach (var thread in await threads.Find(userId, x => x.ApplicationId == applicationId, stop))
            await threads.Change(userId, thread, one => one.File(one.Category, null), stop);
        foreach (var finding in await findings.Find(userId, x => x.ApplicationId == applicationId, stop))
            await findings.Change(userId, finding, one => one.Loosen(), stop);
        await proposals.DeleteAll(userId, x => x.ApplicationId == applicationId && x.Kind == ProposalKind.Move, stop);
    }
}
