using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>Forgets mails that nobody needs any more.</summary>
public sealed class CleanOutbox(IDocuments<OutgoingMail> mails, TimeProvider clock)
{
    /// <summary>How long a sent or set-aside mail stays in the list, and one that waited for a mail server after it had become worthless.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>Deletes them; returns how many.</summary>
    public async Task<long> Run(CancellationToken stop = default)
    {
        var before = clock.GetUtcNow() - Kept;
        return await mails.DeleteAll(mail => mail.EndedAt < before, stop)
            + await mails.DeleteAll(mail => mail.State == MailState.Waiting && mail.GoodUntil < before, stop);
    }
}
