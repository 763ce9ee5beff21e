using Jams.Domain.Mail.Filing.Asking;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Deletes what was found of mails that are deleted, and what was asked because of them. What was done to applications, and what their timelines quote, stays.</summary>
public sealed class ForgetFindings(Owned<MailFinding> findings, Owned<MailQuestion> questions, Owned<StatusProposal> proposals)
{
    /// <summary>Of these mails.</summary>
    public async Task Run(string userId, IReadOnlyCollection<string> messageIds, CancellationToken stop = default)
    {
        await questions.DeleteAll(userId, question => messageIds.Contains(question.Id), stop);
        await proposals.DeleteAll(userId, proposal => messageIds.Contains(proposal.MessageId) && proposal.State == ProposalState.Open, stop);
        await findings.DeleteAll(userId, finding => messageIds.Contains(finding.Id), stop);
    }
}
