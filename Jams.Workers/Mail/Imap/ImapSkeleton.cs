using System.Globalization;
using System.Text;
using Jams.Domain.Mail.Messages;
using MailKit;
using MailKit.Net.Imap;
using MimeKit;

namespace Jams.Workers.Mail.Imap;

/// <summary>A large mail without its attachments, by its BODYSTRUCTURE (RFC 9051): the same parts in the same order, those left out empty and marked with their size.</summary>
internal static class ImapSkeleton
{
    private const uint LargestText = 1024 * 1024;

    private static readonly FetchRequest Structure = new(MessageSummaryItems.UniqueId | MessageSummaryItems.BodyStructure);

    /// <summary>Null when the mail is gone.</summary>
    public static async Task<byte[]?> Of(ImapFolder folder, UniqueId uid, CancellationToken stop)
    {
        if ((await folder.FetchAsync([uid], Structure, stop)).FirstOrDefault()?.Body is not { } body)
            return null;
        var headers = await folder.GetHeadersAsync(uid, stop);
        using var mail = new MemoryStream();
        foreach (var header in headers.Where(header => !header.Field.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)))
        {
            mail.Write(header.RawField);
            mail.Write(": "u8);
            mail.Write(header.RawValue);
        }
        using var entity = await Part(folder, uid, body, stop);
        await entity.WriteToAsync(mail, stop);
        return mail.ToArray();
    }

    private static async Task<MimeEntity> Part(ImapFolder folder, UniqueId uid, BodyPart part, CancellationToken stop)
    {
        if (part is BodyPartMultipart many)
        {
            var multipart = new Multipart(many.ContentType.MediaSubtype);
            foreach (var parameter in many.ContentType.Parameters.Where(parameter => !parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)))
                multipart.ContentType.Parameters[parameter.Name] = parameter.Value;
            foreach (var inner in many.BodyParts)
                multipart.Add(await Part(folder, uid, inner, stop));
            return multipart;
        }
        return part is BodyPartText { IsAttachment: false } text && text.Octets <= LargestText ? await folder.GetBodyPartAsync(uid, text, stop) : LeftOut(part);
    }

    private static MimePart LeftOut(BodyPart part)
    {
        var basic = part as BodyPartBasic;
        var empty = new MimePart(new ContentType(part.ContentType.MediaType, part.ContentType.MediaSubtype)) { Content = new MimeContent(new MemoryStream()), ContentTransferEncoding = ContentEncoding.SevenBit };
        var name = basic?.FileName ?? (part is BodyPartMessage { Envelope.Subject: { Length: > 0 } subject } ? subject + ".eml" : null);
        if (basic?.ContentDisposition is { } disposition)
            empty.ContentDisposition = new ContentDisposition(disposition.Disposition);
        if (name is not null)
            (empty.ContentDisposition ??= new ContentDisposition(ContentDisposition.Attachment)).FileName = name;
        if (basic?.ContentId is { Length: > 0 } id)
            empty.Headers.Replace(HeaderId.ContentId, id);
        var octets = (long)(basic?.Octets ?? 0);
        var isBase64 = basic?.ContentTransferEncoding?.Equals("base64", StringComparison.OrdinalIgnoreCase) == true;
        empty.Headers.Add(IParseMail.LeftOut, Encoding.ASCII, (isBase64 ? octets * 3 / 4 : octets).ToString(CultureInfo.InvariantCulture));
        return empty;
    }
}
