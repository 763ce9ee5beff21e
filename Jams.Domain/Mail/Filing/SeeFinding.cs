using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a mail means, with all that the strip above a conversation shows.</summary>
/// <param name="Message">The mail.</param>
/// <param name="Finding">What was found; null for ordinary mail.</param>
/// <param name="Application">The application it is about, or probably about; null when none is known.</param>
/// <param name="Candidates">Applications to choose from.</param>
/// <param name="Proposals">What was asked or done because of it, the latest first; those overtaken are left out.</param>
/// <param name="Contact">The sender, when they could be added to the application as a contact.</param>
public sealed record FiledView(
    MailMessage Message, MailFinding? Finding, JobApplication? Application, IReadOnlyList<JobApplication> Candidates, IReadOnlyList<OpenProposal> Proposals, ContactOffer? Contact)
{
    /// <summary>What it is.</summary>
    public MailCategory Category => Finding?.Category ?? MailCategory.Other;
}

/// <summary>Shows what a mail means.</summary>
public sealed class SeeFinding(
    Owned<MailMessage> messages, Owned<MailFinding> findings, Owned<JobApplication> applications, Owned<StatusProposal> proposals, SeeStages stages, FindThread findThread, FindContactOffer contact)
{
    /// <summary>Of one mail. Fails when there is none of this person.</summary>
    public async Task<Result<FiledView>> Run(string userId, string messageId, CancellationToken stop = default) =>
        await messages.Get(userId, messageId, stop) is { } message ? await View(message, await findings.Get(userId, messageId, stop), stop) : FilingFailures.NoFinding;

    /// <summary>
    /// Of a conversation: of its newest mail that says something about an application, else of its newest mail of somebody else. Fails when there is no such conversation, or only the person wrote in it.
    /// </summary>
    public async Task<Result<FiledView>> OfThread(string userId, string threadId, CancellationToken stop = default)
    {
        if (await findThread.Run(userId, threadId, stop) is not { } thread)
            return FilingFailures.NoFinding;
        var theirs = (await messages.Find(userId, mail => mail.ThreadId == thread.Id && !mail.IsOwn, stop)).OrderByDescending(mail => mail.SentAt).ToList();
        if (theirs.Count == 0)
            return FilingFailures.NoFinding;
        var ids = theirs.Select(mail => mail.Id).ToList();
        var found = (await findings.Find(userId, finding => ids.Contains(finding.Id), stop)).ToDictionary(finding => finding.Id);
        var telling = theirs.Find(mail => found.GetValueOrDefault(mail.Id) is { Category: not MailCategory.Other }) ?? theirs[0];
        return await View(telling, found.GetValueOrDefault(telling.Id), stop);
    }

    private async Task<FiledView> View(MailMessage message, MailFinding? finding, CancellationToken stop)
    {
        var key = FilingKey.Of(message);
        var asked = await proposals.Find(message.UserId, new Query<StatusProposal>(one => one.MailKey == key && one.State != ProposalState.Overtaken).ByDescending(one => one.MadeAt), stop);
        var ids = asked.SelectMany(one => one.CandidateIds.Append(one.ApplicationId ?? "")).Concat(finding?.CandidateIds ?? []).Append(finding?.ApplicationId ?? "").Where(id => id.Length > 0).Distinct().ToList();
        var known = ids.Count == 0 ? [] : (await applications.Find(message.UserId, x => ids.Contains(x.Id), stop)).ToDictionary(application => application.Id);
        var list = asked.Count == 0 ? null : await stages.Run(message.UserId, stop);
        var application = known.GetValueOrDefault(finding?.ApplicationId ?? "");
        return new FiledView(
            message, finding, application, [.. (finding?.CandidateIds ?? []).Select(known.GetValueOrDefault).OfType<JobApplication>()],
            [.. asked.Select(one => OpenProposal.Of(one, known, list!)).Where(one => !one.Proposal.IsOpen || one.MakesSense)],
            application is not null && finding!.IsLinkSure ? await contact.Run(message, application, stop) : null);
    }
}
