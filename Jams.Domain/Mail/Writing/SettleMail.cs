using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>What the person says of a mail that may have gone or not.</summary>
public enum Settlement
{
    /// <summary>It arrived.</summary>
    Arrived,
    /// <summary>It did not: send it once more.</summary>
    Again,
    /// <summary>Back among the drafts.</summary>
    Back,
}

/// <summary>Settles a mail whose hand-over broke off.</summary>
public sealed class SettleMail(Owned<MailToSend> mails, Owned<Draft> drafts, DropFiles drop, WorkBell<MailToSend> bell, TimeProvider clock)
{
    /// <summary>Fails when there is no such mail, or nobody is asked about it.</summary>
    public async Task<Result<MailToSend>> Run(string userId, string mailId, Settlement what, CancellationToken stop = default)
    {
        if (await mails.Get(userId, mailId, stop) is not { } mail)
            return WritingFailures.NotFound;
        if (mail.State != SendState.Unsure)
            return WritingFailures.Settled;
        var (files, now) = (mail.Files, clock.GetUtcNow());
        if (what == Settlement.Back)
            await drafts.Insert(userId, Draft.Back(mail, now), stop);
        var done = what == Settlement.Again ? mail.SendAgain(now) : mail.Settle(what == Settlement.Arrived, now);
        if (done.Failure is { } refused)
            return refused;
        if (what != Settlement.Again)
            mail.Empty();
        if (!(await mails.Replace(userId, mail, stop)).IsOk)
            return WritingFailures.Settled;
        if (what == Settlement.Arrived)
            await drop.Run(userId, files, stop);
        bell.Ring();
        return mail;
    }
}
