using Jams.Domain.Admin;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>The outbox as an admin sees it: never the text, and links only while the server cannot send them itself.</summary>
public sealed class SeeOutbox(IDocuments<OutgoingMail> mails, CurrentSettings settings)
{
    /// <summary>Mails on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The mails in this state, the newest first; pages count from 1.</summary>
    public async Task<Outbox> Run(MailState state, int page, CancellationToken stop = default)
    {
        var query = new Query<OutgoingMail>(mail => mail.State == state).ByDescending(mail => mail.WrittenAt).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize);
        return new Outbox(
            await mails.Find(query, stop),
            await mails.Count(mail => mail.State == MailState.Waiting, stop),
            await mails.Count(mail => mail.State == MailState.Failed, stop),
            await mails.Count(mail => mail.State == MailState.Sent, stop),
            (await settings.Get(stop)).HasMail);
    }
}

/// <summary>One page of the outbox, how many there are in each state, and whether mails leave this server.</summary>
public sealed record Outbox(IReadOnlyList<OutgoingMail> Mails, long Waiting, long Failed, long Sent, bool HasMail)
{
    /// <summary>How many there are in this state.</summary>
    public long Of(MailState state) => state switch { MailState.Waiting => Waiting, MailState.Failed => Failed, _ => Sent };
}
