using Jams.Domain.Mail.Writing;
using Jams.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Mail;

/// <summary>How mails on their way out are called.</summary>
public sealed class SendWords(PersonTime time, IStringLocalizer words)
{
    /// <summary>What has just become of it.</summary>
    public string Said(MailToSend mail) => mail.State == SendState.Scheduled
        ? words["The mail goes out {0}.", time.Moment(mail.SendAt)]
        : Seconds(mail) is > 0 and var seconds ? words.Count(seconds, "Sending in 1 second.", "Sending in {0} seconds.") : words["Sending now."];

    /// <summary>Where it is.</summary>
    public string State(MailToSend mail) => mail.State switch
    {
        SendState.Waiting when mail.Failures > 0 => words["Tried again {0}", time.Moment(mail.DueAt ?? mail.SendAt)],
        SendState.Waiting => Said(mail),
        SendState.Scheduled => words["Goes out {0}", time.Moment(mail.SendAt)],
        SendState.Sending => words["Being sent"],
        SendState.Sent => words["Sent {0}", time.Moment(mail.EndedAt ?? mail.SendAt)],
        SendState.Failed => words["Not sent"],
        SendState.Cancelled => words["Taken back"],
        _ => words["Perhaps sent"],
    };

    /// <summary>The class of its chip.</summary>
    public static string Hue(SendState state) => state switch
    {
        SendState.Failed => "is-bad",
        SendState.Unsure => "is-warn",
        SendState.Scheduled => "is-info",
        _ => "plain",
    };

    private int Seconds(MailToSend mail) => (int)Math.Ceiling((mail.SendAt - time.Now).TotalSeconds);
}
