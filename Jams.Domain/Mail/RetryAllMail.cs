using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>The mail settings were changed: what waits because of the old ones is tried at once.</summary>
public sealed class RetryAllMail(IDocuments<OutgoingMail> mails, WorkBell<OutgoingMail> bell, TimeProvider clock)
{
    /// <summary>Makes everything due now that waits for another try, with all its tries before it again.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        foreach (var mail in await mails.Find(new Query<OutgoingMail>(mail => mail.State == MailState.Waiting && mail.DueAt > now), stop))
        {
            mail.Hurry(now);
            // Whoever was faster has just tried it.
            await mails.Replace(mail, stop);
        }
        bell.Ring();
    }
}
