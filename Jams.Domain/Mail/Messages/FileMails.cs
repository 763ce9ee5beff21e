using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Messages;

/// <summary>Hands stored mails to filing, and notes that it was done. What breaks there is logged and tried again with a later reading; it stops no mail.</summary>
public sealed class FileMails(IFileMail filing, Owned<MailMessage> messages, OpenMail open, TimeProvider clock, ILogger<FileMails> log)
{
    private const int LeftAtOnce = 200;

    internal async Task Run(MailAccount account, IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        var filed = new List<MailMessage>(arrivals.Count);
        foreach (var arrival in arrivals.OrderBy(arrival => arrival.Message.SentAt))
            if (await Filed(account, arrival.Message, arrival.Read, stop))
                filed.Add(arrival.Message);
        await Note(account.UserId, filed, stop);
    }

    /// <summary>Files mails of this mailbox that a crash, or a fault of filing, left over; the newest first, at most 200 at once.</summary>
    public async Task Leftover(MailAccount account, CancellationToken stop = default)
    {
        var left = await messages.Find(account.UserId, new Query<MailMessage>(mail => mail.AccountId == account.Id && mail.FiledAt == null).ByDescending(mail => mail.ReceivedAt).Take(LeftAtOnce), stop);
        var filed = new List<MailMessage>(left.Count);
        foreach (var mail in left)
            if (await open.Read(mail, stop) is not { } read || await Filed(account, mail, read, stop))
                filed.Add(mail);
        await Note(account.UserId, filed, stop);
    }

    private async Task<bool> Filed(MailAccount account, MailMessage message, ReadableMail read, CancellationToken stop)
    {
        if (read.QuarantinedBecause is not null)
            return true;
        try
        {
            await filing.File(account, message, read, stop);
            return true;
        }
#pragma warning disable CA1031 // Whatever filing breaks on, the mail is stored and shown; the next reading files it again.
        catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(fault, "The mail {Mail} could not be filed.", message.Id);
            return false;
        }
    }

    private async Task Note(string userId, IReadOnlyList<MailMessage> filed, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await Task.WhenAll(filed.Select(mail => messages.Change(userId, mail, again => again.WasFiled(now), stop)));
    }
}
