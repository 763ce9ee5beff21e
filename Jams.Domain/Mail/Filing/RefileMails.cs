using System.Linq.Expressions;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>
/// Looks a person's mails through again, oldest first, batch by batch; what the person said of a mail stays, and nothing is asked or moved twice. After a restart it goes on where it was.
/// </summary>
public sealed class RefileMails(Owned<Refiling> works, Owned<MailMessage> messages, Owned<MailFinding> findings, JudgeMail judge, FileJudgedMail file, TimeProvider clock)
{
    /// <summary>How long a worker has the work for one batch.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int Batch = 50;

    /// <summary>Does what is left of the work; stops when somebody asked for it anew.</summary>
    public async Task Run(Refiling work, CancellationToken stop = default)
    {
        var userId = work.UserId;
        if (work.Until is null)
            work.Begin((int)(work.Scope == RefilingScope.All ? await messages.Count(userId, mail => mail.FiledAt != null, stop) : await findings.Count(userId, IsUnlinked, stop)));
        while (await Next(work, stop) is [.., var last] batch)
        {
            foreach (var mail in batch)
                if (await judge.Run(mail, stop) is { } judged)
                    await file.Run(mail, judged, stop);
            work.Progress(batch.Count, last.SentAt, clock.GetUtcNow() + Lease);
            if (!(await works.Replace(userId, work, stop)).IsOk)
                return;
        }
        work.End(clock.GetUtcNow());
        await works.Replace(userId, work, stop);
    }

    private static Expression<Func<MailFinding, bool>> IsUnlinked => finding => finding.ApplicationId == null && finding.Category != MailCategory.Other;

    private async Task<IReadOnlyList<MailMessage>> Next(Refiling work, CancellationToken stop)
    {
        var until = work.Until ?? DateTimeOffset.MinValue;
        if (work.Scope == RefilingScope.All)
            return await Whole<MailMessage>(where => messages.Find(work.UserId, new Query<MailMessage>(where ?? (mail => mail.FiledAt != null && mail.SentAt > until)).By(mail => mail.SentAt).Take(Batch + 1), stop),
                mail => mail.SentAt, at => mail => mail.FiledAt != null && mail.SentAt == at);
        var found = await Whole<MailFinding>(where => findings.Find(work.UserId, new Query<MailFinding>(where ?? IsUnlinked.And(finding => finding.SentAt > until)).By(finding => finding.SentAt).Take(Batch + 1), stop),
            finding => finding.SentAt, at => IsUnlinked.And(finding => finding.SentAt == at));
        var ids = found.Select(finding => finding.Id).ToList();
        return ids.Count == 0 ? [] : [.. (await messages.Find(work.UserId, mail => ids.Contains(mail.Id), stop)).OrderBy(mail => mail.SentAt)];
    }

    // A batch ends between two instants, so that mails of one second are not parted.
    private static async Task<IReadOnlyList<T>> Whole<T>(Func<Expression<Func<T, bool>>?, Task<IReadOnlyList<T>>> find, Func<T, DateTimeOffset> at, Func<DateTimeOffset, Expression<Func<T, bool>>> same)
    {
        var found = await find(null);
        if (found.Count <= Batch)
            return found;
        var kept = found.TakeWhile(one => at(one) < at(found[^1])).ToList();
        return kept.Count > 0 ? kept : await find(same(at(found[0])));
    }
}
