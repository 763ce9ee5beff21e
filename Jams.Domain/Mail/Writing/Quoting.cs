using System.Globalization;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Writing;

/// <summary>Puts the mail that is answered below the answer.</summary>
public static class Quoting
{
    private const int Limit = 20_000;

    /// <summary>The mail as it is quoted, in the language of the answer ("en" or "de"), its time on the clocks of <paramref name="zone"/>.</summary>
    public static QuotedMail Of(MailMessage mail, ReadableMail read, bool isForward, string language, TimeZoneInfo zone)
    {
        var text = read.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length > Limit)
            text = text[..Limit];
        var at = TimeZoneInfo.ConvertTime(mail.SentAt, zone);
        var german = language == "de";
        var culture = CultureInfo.GetCultureInfo(german ? "de-DE" : "en-GB");
        var when = at.ToString(german ? "dddd, d. MMMM yyyy, HH:mm" : "ddd d MMM yyyy, HH:mm", culture);
        if (!isForward)
            return new QuotedMail(german ? $"Am {when} schrieb {mail.From.Shown}:" : $"On {when} {mail.From.Shown} wrote:", text, false);
        var to = MailParties.Write(mail.To);
        var from = MailParties.Write([mail.From]);
        return new QuotedMail(german
            ? $"---------- Weitergeleitete Nachricht ----------\nVon: {from}\nDatum: {when}\nBetreff: {mail.Subject}\nAn: {to}"
            : $"---------- Forwarded message ----------\nFrom: {from}\nDate: {when}\nSubject: {mail.Subject}\nTo: {to}", text, true);
    }

    /// <summary>As plain text.</summary>
    public static string Plain(QuotedMail quoted) => quoted.IsForward
        ? $"{quoted.Introduction}\n\n{quoted.Text}"
        : $"{quoted.Introduction}\n{string.Join('\n', quoted.Text.Split('\n').Select(line => line.StartsWith('>') ? ">" + line : line.Length == 0 ? ">" : "> " + line))}";
}
