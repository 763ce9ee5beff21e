using Jams.Domain.Applications;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What the person answers to a proposal: which application, or the names of one to add. Nothing needs to be said where the proposal says it.</summary>
public sealed record ProposalAnswer(string? ApplicationId = null, bool AsNew = false, string? Company = null, string? Role = null);

/// <summary>The person says yes to what a mail means.</summary>
public sealed class AcceptProposal(
    Owned<StatusProposal> proposals, Owned<MailMessage> messages, Owned<MailFinding> findings, Owned<MailThread> threads, Owned<JobApplication> applications, CarryOut carryOut, AddFromMail add, FileUnder under,
    KeepThread keep, IAnnounceMail announce, TimeProvider clock)
{
    /// <summary>
    /// Carries it out and returns it as it is now. Fails when there is no such proposal or it was answered, nothing was chosen, a name is missing, or the application is past this or gone.
    /// </summary>
    public async Task<Result<StatusProposal>> Run(string userId, string id, ProposalAnswer answer, CancellationToken stop = default)
    {
        if (await proposals.Get(userId, id, stop) is not { } proposal)
            return FilingFailures.NoProposal;
        if (!proposal.IsOpen)
            return FilingFailures.Answered;
        var done = proposal.Kind switch
        {
            ProposalKind.Move => await Move(proposal, proposal.ApplicationId!, stop),
            ProposalKind.Choose when !answer.AsNew => await Choose(proposal, answer, stop),
            _ => await Add(proposal, answer, stop),
        };
        if (done.Failure == FilingFailures.Moot || done.Failure == ApplicationFailures.NotFound)
            await proposals.Change(userId, proposal, one => one.Overtake(clock.GetUtcNow()), stop);
        if (done.IsOk)
            await keep.Run(userId, done.Value.ThreadId, stop);
        announce.Filed(userId);
        return done;
    }

    private async Task<Result<StatusProposal>> Move(StatusProposal proposal, string applicationId, CancellationToken stop)
    {
        var done = await carryOut.Run(proposal, applicationId, DoneBy.Person, stop);
        if (done.IsOk)
            await Belong(proposal, applicationId, stop);
        return done;
    }

    private async Task<Result<StatusProposal>> Choose(StatusProposal proposal, ProposalAnswer answer, CancellationToken stop)
    {
        if (answer.ApplicationId is not { Length: > 0 } id)
            return FilingFailures.NoChoice;
        if (await applications.Get(proposal.UserId, id, stop) is not { } application)
            return ApplicationFailures.NotFound;
        await Belong(proposal, id, stop);
        // The choice counts, also of an application that is past this: the mail belongs to it.
        if (StageStep.Of(application, proposal.Category, proposal.SentAt) is not null)
            return await carryOut.Run(proposal, id, DoneBy.Person, stop);
        Result applied = default;
        var stored = await proposals.Change(proposal.UserId, proposal, one => applied = one.Apply(id, null, null, DoneBy.Person, clock.GetUtcNow()), stop);
        return stored is null ? FilingFailures.NoProposal : applied.Failure is { } refused ? refused : stored;
    }

    private async Task<Result<StatusProposal>> Add(StatusProposal proposal, ProposalAnswer answer, CancellationToken stop)
    {
        if (await messages.Get(proposal.UserId, proposal.MessageId, stop) is not { } message || await findings.Get(proposal.UserId, proposal.MessageId, stop) is not { } finding)
            return FilingFailures.NoFinding;
        var mail = new FiledMail(message, finding, await threads.Get(proposal.UserId, message.ThreadId, stop));
        return await add.Run(proposal, mail, answer.Company ?? proposal.Company, answer.Role ?? proposal.Role, DoneBy.Person, stop);
    }

    private async Task Belong(StatusProposal proposal, string applicationId, CancellationToken stop)
    {
        if (await messages.Get(proposal.UserId, proposal.MessageId, stop) is not { } message)
            return;
        if (await findings.Get(proposal.UserId, message.Id, stop) is { } finding && !(finding.ApplicationId == applicationId && finding.IsLinkSure))
            await findings.Change(proposal.UserId, finding, one => one.LinkByPerson(applicationId), stop);
        await under.Run(proposal.UserId, message.ThreadId, applicationId, stop);
    }
}
