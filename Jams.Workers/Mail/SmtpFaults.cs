using System.Net.Sockets;
using Jams.Domain.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jams.Workers.Mail;

/// <summary>How far an attempt had come.</summary>
internal enum SmtpStep
{
    Connect,
    SignIn,
    Send,
}

/// <summary>What an exception of the mail library means to a person.</summary>
internal static class SmtpFaults
{
    public static Delivery Read(Exception fault, SmtpStep step) => fault switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => new(MailProblem.UnknownHost),
        SocketException => new(MailProblem.Unreachable, Short(fault.Message)),
        ArgumentException when step == SmtpStep.Connect => new(MailProblem.Unreachable), // 0.0.0.0 and the like
        SslHandshakeException { ServerCertificate: not null } => new(MailProblem.Certificate),
        SslHandshakeException => new(MailProblem.Encryption),
        SmtpCommandException refused => Refused(refused, step),
        AuthenticationException { InnerException: SmtpCommandException refused } => Refused(refused, SmtpStep.SignIn),
        AuthenticationException => new(MailProblem.Password, Short(fault.Message)),
        ServiceNotAuthenticatedException => new(MailProblem.SignIn, Short(fault.Message)),
        NotSupportedException when step == SmtpStep.Connect => new(MailProblem.Encryption),
        NotSupportedException when step == SmtpStep.SignIn => new(MailProblem.SignIn),
        NotSupportedException or ParseException => new(MailProblem.Recipient),
        OperationCanceledException or TimeoutException or SmtpProtocolException or IOException => new(MailProblem.NoAnswer),
        _ => new(MailProblem.Broken),
    };

    private static Delivery Refused(SmtpCommandException refused, SmtpStep step)
    {
        var said = Short($"{(int)refused.StatusCode} {refused.Message}");
        if ((int)refused.StatusCode is >= 400 and < 500)
            return new(MailProblem.Busy, said);
        return refused.ErrorCode switch
        {
            SmtpErrorCode.SenderNotAccepted => new(MailProblem.Sender, said),
            SmtpErrorCode.RecipientNotAccepted => new(MailProblem.Recipient, said),
            SmtpErrorCode.MessageNotAccepted => new(MailProblem.Refused, said),
            _ when refused.StatusCode == SmtpStatusCode.AuthenticationRequired => new(MailProblem.SignIn, said),
            _ when step == SmtpStep.SignIn => new(MailProblem.Password, said),
            // Refused before it saw the mail: the server does not want us, not the mail.
            _ => new(step == SmtpStep.Connect ? MailProblem.Busy : MailProblem.Refused, said),
        };
    }

    private static string Short(string said)
    {
        var line = string.Concat(said.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length > 300 ? line[..300] : line;
    }
}
