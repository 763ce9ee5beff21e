using System.Net;
using System.Net.Sockets;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Jams.Workers.Mail;

/// <summary>Hands a mail to a mail server by SMTP (RFC 6409), one connection a mail.</summary>
internal sealed class SmtpMail(TimeProvider clock, ILogger<SmtpMail> log) : ISendMail
{
    /// <summary>For the whole attempt; a step of it gets half.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public async Task<Delivery> Send(MailServer server, OutgoingMail mail, CancellationToken stop = default)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds / 2, CheckCertificateRevocation = false };
        var step = SmtpStep.Connect;
        try
        {
            using var message = Written(server, mail);
            await client.ConnectAsync(server.Host, server.Port, Options(server), either.Token);
            step = SmtpStep.SignIn;
            if (server.User is not null)
            {
                if (WouldShowPassword(server, client.IsSecure))
                    return new Delivery(MailProblem.Encryption);
                await client.AuthenticateAsync(server.User, server.Password ?? "", either.Token);
            }
            step = SmtpStep.Send;
            await client.SendAsync(message, either.Token);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
        catch (Exception fault)
        {
            var delivery = SmtpFaults.Read(fault, step);
            if (delivery.Problem == MailProblem.Broken)
                log.LogError(fault, "Sending the mail {Mail} broke off.", mail.Id);
            else
                log.LogWarning("The mail {Mail} could not be sent: {Problem}.", mail.Id, delivery.Problem);
            return delivery;
        }
        await Leave(client, either.Token);
        return Delivery.Done;
    }

    private MimeMessage Written(MailServer server, OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            Date = clock.GetUtcNow(),
            Subject = mail.Letter.Subject,
            // The same for every attempt, so that a mail server can drop what it has taken before.
            MessageId = $"{mail.Id}@{server.From[(server.From.LastIndexOf('@') + 1)..]}",
            Body = new BodyBuilder { TextBody = mail.Letter.Text, HtmlBody = mail.Letter.Html is { Length: > 0 } html ? html : null }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(server.FromName, server.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: no out-of-office answers.
        return message;
    }

    private static SecureSocketOptions Options(MailServer server) => server.Security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => server.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable,
    };

    /// <summary>"As the server offers" must not mean that somebody in between can take STARTTLS away and read the password.</summary>
    internal static bool WouldShowPassword(MailServer server, bool encrypted) =>
        server.Security == MailSecurity.Auto && !encrypted && !(server.Host == "localhost" || (IPAddress.TryParse(server.Host, out var address) && IPAddress.IsLoopback(address)));

    /// <summary>The server has taken the mail; how the connection ends does not matter any more.</summary>
    private static async Task Leave(SmtpClient client, CancellationToken stop)
    {
        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or SmtpProtocolException)
        {
            return;
        }
    }
}
