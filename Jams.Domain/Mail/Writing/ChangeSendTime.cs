using Jams.Domain.Mail.Reading;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Sends a waiting or scheduled mail at another time, or at once.</summary>
public sealed class ChangeSendTime(Owned<MailToSend> mails, WorkBell<MailToSend> bell, TimeProvider clock)
{
    /// <summary><paramref name="time"/> null = at once. Fails when there is no such mail, it is on its way, or the time has passed.</summary>
    public async Task<Result<MailToSend>> Run(string userId, string mailId, SendTime? time, TimeZoneInfo zone, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var at = time is null ? now : SnoozeTimes.On(time.On, time.At, zone);
        if (time is not null && SendDraft.Unfit(at, now) is { } unfit)
            return unfit;
        while (await mails.Get(userId, mailId, stop) is { } mail)
        {
            if (mail.Reschedule(at, time is not null).Failure is { } refused)
                return refused;
            if (!(await mails.Replace(userId, mail, stop)).IsOk)
                continue;
            bell.Ring();
            return mail;
        }
        return WritingFailures.NotFound;
    }
}
