using Jams.Domain.Applications;
using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Filing.Waiting;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using MailLink = Jams.Domain.Mail.Messages.MailLink;

namespace Jams.Domain.Mail.Filing;

/// <summary>
/// Files a mail that was judged: finds its application, stores what was found, puts it into the timeline, asks or moves, and keeps up whose turn it is.
/// Filing a mail again, late, or from a second mailbox does nothing twice, and never overrides what the person said.
/// </summary>
public sealed class FileJudgedMail(
    Owned<MailThread> threads, Owned<MailFinding> findings, Owned<MailLink> links, Owned<JobApplication> applications, FindLink link, FileUnder under, ProposeStep propose, SeeFilingRules see, KeepThread keep,
    TimeProvider clock)
{
    /// <summary>What is known of it now; null for the person's own mail, and for ordinary mail that leaves no doubt and belongs to nothing.</summary>
    public async Task<MailFinding?> Run(MailMessage message, Judgement judged, CancellationToken stop = default)
    {
        var thread = await threads.Get(message.UserId, message.ThreadId, stop);
        var finding = message.IsOwn ? null : await Found(message, judged, thread, stop);
        if (message.IsOwn && thread?.ApplicationId is { } id && await applications.Get(message.UserId, id, stop) is { } application)
            await under.Note(message, null, application, stop);
        if (finding is not null)
        {
            await Belong(message, finding, thread, stop);
            await propose.Run(new FiledMail(message, finding, thread), await see.Run(message.UserId, stop), stop);
        }
        await keep.Run(message.UserId, message.ThreadId, stop);
        return finding;
    }

    private async Task<MailFinding?> Found(MailMessage message, Judgement judged, MailThread? thread, CancellationToken stop)
    {
        var (text, found) = judged;
        var userId = message.UserId;
        var before = await findings.Get(userId, message.Id, stop);
        var category = before is { IsCorrected: true } ? before.Category : found.Category;
        var match = before is { IsLinkedByPerson: true } ? MailMatch.None : await Match(message, MailClues.Of(text, found, message.SentAt) with { Category = category }, thread, stop);
        var wantsAnswer = AnswerWanted.Of(text, found with { Category = category });
        if (before is null)
        {
            if (found is { Category: MailCategory.Other, IsUnsure: false } && match.ApplicationId is null && match.CandidateIds.Count == 0)
                return null;
            var made = MailFinding.Of(message, found, wantsAnswer, clock.GetUtcNow());
            made.Link(match);
            if ((await findings.Insert(userId, made, stop)).IsOk)
                return made;
            before = await findings.Get(userId, message.Id, stop);
        }
        return before is null ? null : await findings.Change(userId, before, one =>
        {
            one.Renew(found, wantsAnswer, clock.GetUtcNow());
            one.Link(match);
        }, stop);
    }

    private async Task<MailMatch> Match(MailMessage message, MailClues clues, MailThread? thread, CancellationToken stop)
    {
        var named = await links.Find(message.UserId, one => one.MessageId == message.Id, stop);
        return await link.Run(message.UserId, thread, clues, [.. named.Select(one => one.Key)], stop);
    }

    private async Task Belong(MailMessage message, MailFinding finding, MailThread? thread, CancellationToken stop)
    {
        if (finding is not { ApplicationId: { } id, IsLinkSure: true })
            return;
        if (thread is not null && thread.ApplicationId is null)
            await under.Run(message.UserId, thread.Id, id, stop);
        else
            await under.Reword(new FiledMail(message, finding, thread), stop);
    }
}
