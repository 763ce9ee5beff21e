using System.Security.Cryptography;
using Jams.Domain.Admin;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail;

/// <summary>Sends what is due in the outbox. Any number of these may run at once, here and on other machines: each mail is in one pair of hands.</summary>
public sealed class SendDueMail(IClaims<OutgoingMail> claims, IDocuments<OutgoingMail> mails, CurrentSettings settings, ISendMail send, TimeProvider clock)
{
    /// <summary>Longer than a try takes; when a worker dies in the middle, the mail is tried again after it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Tries every due mail once; returns how many were sent. Without a mail server it looks at nothing.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var sent = 0;
        while ((await settings.Get(stop)).Mail is { } server && await Next(stop) is { } mail)
        {
            var delivery = mail.GoodUntil <= clock.GetUtcNow() ? new Delivery(MailProblem.TooOld) : await send.Send(server, mail, stop);
            Note(mail, delivery);
            // Deleted by an admin, or taken over after its lease: what the other hand wrote stays. A stop must not lose what has happened.
            await mails.Replace(mail, CancellationToken.None);
            sent += delivery.Problem is null ? 1 : 0;
        }
        return sent;
    }

    private Task<OutgoingMail?> Next(CancellationToken stop) =>
        claims.Claim(mail => mail.State == MailState.Waiting, clock.GetUtcNow(), Lease, stop);

    private void Note(OutgoingMail mail, Delivery delivery)
    {
        var now = clock.GetUtcNow();
        if (delivery.Problem is not { } problem)
            mail.Deliver(now);
        else if (delivery.IsFinal || mail.Attempts >= Backoff.MostTries)
            mail.SetAside(problem, delivery.Detail, now);
        else
            mail.PutOff(problem, delivery.Detail, now + Backoff.After(mail.Attempts, Chance()));
    }

    private static double Chance() => RandomNumberGenerator.GetInt32(1000) / 1000d;
}
