using System.Security.Cryptography;
using System.Text.Json;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Html;
using Microsoft.AspNetCore.DataProtection;

namespace Jams.Web.Mail;

/// <summary>
/// Addresses of pictures in a mail. The frame they stand in has no origin, so browsers send no cookie with them: the address itself proves who was shown which mail. It is sealed (nobody
/// learns from a log what was read), bound to person, mail and picture, and good for two hours.
/// </summary>
public sealed class SignedPictures(IDataProtectionProvider protection) : IShowPictures
{
    public const string Path = "/mail/images";

    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("jams.mail.pictures").ToTimeLimitedDataProtector();

    public IMailPictures Of(MailMessage message, ReadableMail read, bool remote) => new Pictures(this, message, read, remote);

    /// <summary>What an address stands for; null when it was made up, changed, or is too old.</summary>
    public PictureTicket? Read(string? sealedTicket)
    {
        if (sealedTicket is not { Length: > 0 and < 8_000 })
            return null;
        try
        {
            return JsonSerializer.Deserialize<PictureTicket>(_seal.Unprotect(sealedTicket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Address(PictureTicket ticket) => $"{Path}?t={_seal.Protect(JsonSerializer.Serialize(ticket), GoodFor)}";

    private sealed class Pictures(SignedPictures signed, MailMessage message, ReadableMail read, bool remote) : IMailPictures
    {
        public string? Inline(string contentId) =>
            read.Attachments.FirstOrDefault(part => part.ContentId?.Trim('<', '>', ' ') == contentId) is { } part ? signed.Address(new(message.UserId, message.Id, part.Index, null)) : null;

        public string? Remote(string address) => remote ? signed.Address(new(message.UserId, message.Id, -1, address)) : null;
    }
}

/// <summary>A picture that a person was shown: a part of the mail, or an address elsewhere.</summary>
public sealed record PictureTicket(string UserId, string MessageId, int Part, string? Address);
