using Jams.Domain.Mail.Findings;
using MimeKit;

namespace Jams.Workers.Mail.Reading;

/// <summary>A mail that lies in a file, or in a stretch of one.</summary>
/// <param name="Name">What it is called: the path as given, with "#" and its number (from 1) in an mbox.</param>
/// <param name="Path">The file.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes; null for the whole file.</param>
public sealed record MailSource(string Name, string Path, long Start = 0, long? Length = null)
{
    /// <summary>Most bytes of one mail that are read; what comes later (attachments) is not needed.</summary>
    public const int Limit = 32 * 1024 * 1024;

    private static readonly HeaderId[] OfMail = [HeaderId.From, HeaderId.Subject, HeaderId.Date, HeaderId.To, HeaderId.MessageId, HeaderId.Received, HeaderId.ReturnPath, HeaderId.Sender];

    /// <summary>The mail, or the sentence that says why it cannot be read.</summary>
    public (MailText? Mail, string? Problem) Read(IReadOnlySet<string>? own = null, CancellationToken stop = default)
    {
        try
        {
            using var bytes = new MemoryStream(Bytes());
            if (bytes.Length == 0)
                return (null, "The file is empty.");
            var message = new MimeParser(new ParserOptions { MaxMimeDepth = 60 }, bytes, MimeFormat.Entity, persistent: true).ParseMessage(stop);
            using (message)
                return OfMail.Any(message.Headers.Contains) ? (ReadMail.Run(message, own), null) : (null, "This is not a mail: it has none of the lines every mail begins with (From, To, Date, Subject).");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, $"The file cannot be read: {unreadable.Message}");
        }
        catch (Exception broken) when (broken is not OperationCanceledException and not OutOfMemoryException)
        {
            // One file must not end the batch, whatever is in it.
            return (null, $"This is not a mail, or it is too broken to be read ({broken.GetType().Name}).");
        }
    }

    private byte[] Bytes()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        file.Position = Start;
        var bytes = new byte[(int)Math.Min(Length ?? file.Length, Limit)];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
