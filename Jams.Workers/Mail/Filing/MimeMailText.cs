using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Jams.Workers.Mail.Reading;
using MimeKit;

namespace Jams.Workers.Mail.Filing;

/// <summary>Reads the words of a mail by MimeKit.</summary>
internal sealed class MimeMailText : IReadMailText
{
    public MailText? Read(Stream mail, bool isOwn)
    {
        try
        {
            using var message = MimeMessage.Load(mail);
            return ReadMail.Run(message) with { IsOwn = isOwn };
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
