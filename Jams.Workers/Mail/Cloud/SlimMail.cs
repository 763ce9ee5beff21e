using System.Globalization;
using Jams.Domain.Mail.Messages;
using MimeKit;
using MimeKit.Tnef;

namespace Jams.Workers.Mail.Cloud;

/// <summary>Takes the files out of a large mail and leaves their names and sizes; they come again when somebody opens one. Every part keeps its place, so that it is found again in the whole mail.</summary>
internal static class SlimMail
{
    /// <summary>Mails up to this size, in bytes, are kept whole.</summary>
    public const int WholeLimit = 4 * 1024 * 1024;

    private const int SmallPart = 64 * 1024;

    /// <summary>The mail to be kept, and whether it is whole.</summary>
    public static (ReadOnlyMemory<byte> Bytes, bool IsWhole) Of(byte[] mail)
    {
        if (mail.Length <= WholeLimit)
            return (mail, true);
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(mail, writable: false), persistent: true);
            foreach (var part in Leaves(message.Body).Where(IsFile))
                Empty(part);
            using var slim = new MemoryStream();
            message.WriteTo(slim);
            return (slim.ToArray(), false);
        }
#pragma warning disable CA1031 // Whatever the bytes are: what cannot be taken apart is kept as it is, and set aside by who reads it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (mail, true);
        }
    }

    private static IEnumerable<MimePart> Leaves(MimeEntity? entity) => entity switch
    {
        Multipart parts => parts.SelectMany(Leaves),
        MimePart part => [part],
        _ => [],
    };

    // Outlook's winmail.dat holds the text as well; a calendar object is the invitation.
    private static bool IsFile(MimePart part) =>
        part is not TnefPart && Size(part) > SmallPart && !part.ContentType.IsMimeType("text", "calendar") && (part is not TextPart || part.IsAttachment);

    private static long Size(MimePart part) => (part.Content?.Stream?.Length ?? 0) is var length && part.ContentTransferEncoding == ContentEncoding.Base64 ? length * 3 / 4 : length;

    private static void Empty(MimePart part)
    {
        part.Headers.Add(IParseMail.LeftOut, Size(part).ToString(CultureInfo.InvariantCulture));
        part.Content = new MimeContent(new MemoryStream(), part.ContentTransferEncoding);
    }
}
