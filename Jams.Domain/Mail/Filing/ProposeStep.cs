using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Makes of what was found of a mail a question, or a move, or nothing. Doing it again for the same mail asks and moves nothing twice, also after the person said no or took it back.</summary>
public sealed class ProposeStep(
    Owned<StatusProposal> proposals, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, CarryOut carryOut, AddFromMail add, IAnnounceMail announce,
    TimeProvider clock)
{
    /// <summary>A confirmation older than this does not ask to add what the person has probably forgotten.</summary>
    public static readonly TimeSpan AddedWithin = TimeSpan.FromDays(180);

    private const int OpenRead = 500;

    /// <summary>Asks, moves, or settles what was asked before and holds no longer.</summary>
    public async Task Run(FiledMail mail, FilingRules rules, CancellationToken stop = default)
    {
        var userId = mail.Message.UserId;
        var key = FilingKey.Of(mail.Message);
        var before = await proposals.Find(userId, proposal => proposal.MailKey == key, stop);
        var (step, verdict) = await Wanted(mail, rules, stop);
        var moot = before.Where(one => one.IsOpen && (step is null || one.Id != StatusProposal.IdOf(mail.Message, step.ApplicationId))).ToList();
        foreach (var other in moot)
            await proposals.Change(userId, other, one => one.Overtake(clock.GetUtcNow()), stop);
        var isNew = step is not null && !before.Any(one => Settles(one, step, mail.Finding));
        if (isNew && await Stored(mail, step!, before, stop) is { IsOpen: true } proposal && verdict == FilingVerdict.Move)
            await Act(proposal, mail, stop);
        if (isNew || moot.Count > 0)
            announce.Filed(userId);
    }

    private Task Act(StatusProposal proposal, FiledMail mail, CancellationToken stop) => proposal.Kind switch
    {
        // What cannot be done just now (the board has no such stage) stays a question.
        ProposalKind.Move => carryOut.Run(proposal, proposal.ApplicationId!, mail.By, stop),
        ProposalKind.Add => add.Run(proposal, mail, proposal.Company, proposal.Role, mail.By, stop),
        _ => Task.CompletedTask,
    };

    // Answered for this very step. What asked for one of several is settled with whatever the person chose, unless they have put the mail somewhere else since.
    private static bool Settles(StatusProposal one, ProposedStep step, MailFinding finding) =>
        one.State is ProposalState.Applied or ProposalState.Dismissed or ProposalState.Undone && one.To == step.To
        && (one.ApplicationId == step.ApplicationId || !finding.IsLinkedByPerson && (one.Kind != ProposalKind.Move || one.ApplicationId is null));

    private async Task<StatusProposal?> Stored(FiledMail mail, ProposedStep step, IReadOnlyList<StatusProposal> before, CancellationToken stop)
    {
        var userId = mail.Message.UserId;
        var made = StatusProposal.Of(mail.Message, mail.Finding, step, clock.GetUtcNow());
        if (before.FirstOrDefault(one => one.Id == made.Id) is { } there)
            return await proposals.Change(userId, there, one =>
            {
                if (!Settles(one, step, mail.Finding))
                    one.Ask(mail.Message, mail.Finding, step, one.IsOpen ? one.MadeAt : clock.GetUtcNow());
            }, stop);
        // Of two readings at once one makes it.
        return (await proposals.Insert(userId, made, stop)).IsOk ? made : await proposals.Get(userId, made.Id, stop);
    }

    private async Task<(ProposedStep? Step, FilingVerdict Verdict)> Wanted(FiledMail mail, FilingRules rules, CancellationToken stop)
    {
        var finding = mail.Finding;
        if (mail.IsAside || finding.Confidence < FilingVerdicts.AskFrom)
            return default;
        if (finding.ApplicationId is { } known)
            return await applications.Get(mail.Message.UserId, known, stop) is { } application ? await Move(mail, application, rules, stop) : default;
        // The person said that it is about none.
        if (finding.IsLinkedByPerson)
            return default;
        return finding.CandidateIds.Count > 0 ? await Choose(mail, rules, stop) : await Add(mail, rules, stop);
    }

    private async Task<(ProposedStep?, FilingVerdict)> Move(FiledMail mail, JobApplication application, FilingRules rules, CancellationToken stop)
    {
        var finding = mail.Finding;
        if (StageStep.Of(application, finding.Category, mail.Message.SentAt) is not { } step)
            return default;
        var verdict = FilingVerdicts.Of(rules, step, finding.Confidence, finding.Method, finding.IsLinkSure, await WasMovedByPerson(mail, application, stop));
        return verdict == FilingVerdict.Show ? default : (new ProposedStep(ProposalKind.Move, step.To, application.Id) { FromStageId = application.StageId }, verdict);
    }

    private async Task<bool> WasMovedByPerson(FiledMail mail, JobApplication application, CancellationToken stop)
    {
        var last = await timeline.Find(application.UserId, new Query<TimelineEntry>(x => x.ApplicationId == application.Id && (x.Move != null || x.Kind == TimelineKind.Undone)).ByDescending(x => x.At).Take(1), stop);
        return last is [{ By: DoneBy.Person } entry] && entry.At > mail.Message.SentAt;
    }

    private async Task<(ProposedStep?, FilingVerdict)> Choose(FiledMail mail, FilingRules rules, CancellationToken stop)
    {
        var finding = mail.Finding;
        var to = StageStep.Target(finding.Category);
        if (to is { } kind && rules.For(kind) == FilingHabit.ShowOnly || to is null && finding.Category != MailCategory.FollowUpRequired)
            return default;
        var ids = finding.CandidateIds;
        var candidates = await applications.Find(mail.Message.UserId, x => ids.Contains(x.Id), stop);
        // Where none of them would move, there is nothing to ask.
        var moving = candidates.Where(one => to is null || StageStep.Of(one, finding.Category, mail.Message.SentAt) is not null).Select(one => one.Id).ToHashSet();
        return moving.Count == 0 ? default : (new ProposedStep(ProposalKind.Choose, to)
        {
            CandidateIds = [.. ids.Where(id => candidates.Any(one => one.Id == id))], Company = finding.Facts.Company?.Value, Role = finding.Facts.Role?.Value,
        }, FilingVerdict.Ask);
    }

    private async Task<(ProposedStep?, FilingVerdict)> Add(FiledMail mail, FilingRules rules, CancellationToken stop)
    {
        var finding = mail.Finding;
        if (finding.Category != MailCategory.ApplicationConfirmation || finding.Facts.Company?.Value is not { } company || clock.GetUtcNow() - mail.Message.SentAt > AddedWithin)
            return default;
        if (rules.Confirmations == FilingHabit.ShowOnly || await IsAskedAlready(mail, company, finding.Facts.Role?.Value, stop))
            return default;
        var mayAdd = rules.AddUnknown && finding.Confidence >= Classification.SureFrom && finding.Facts.Role is not null && finding.Method != FindingMethod.Ai;
        return (new ProposedStep(ProposalKind.Add, StageKind.Applied) { Company = company, Role = finding.Facts.Role?.Value }, mayAdd ? FilingVerdict.Move : FilingVerdict.Ask);
    }

    // Some systems confirm twice.
    private async Task<bool> IsAskedAlready(FiledMail mail, string company, string? role, CancellationToken stop)
    {
        var key = FilingKey.Of(mail.Message);
        var open = await proposals.Find(mail.Message.UserId, new Query<StatusProposal>(x => x.State == ProposalState.Open && x.Kind == ProposalKind.Add && x.MailKey != key).Take(OpenRead), stop);
        return open.Any(one => SearchText.Fold(one.Company ?? "") == SearchText.Fold(company) && RoleKey.Of(one.Role ?? "") == RoleKey.Of(role ?? ""));
    }
}
