using System.Net;
using System.Text;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Writing;
using MimeKit;
using MimeKit.Utils;

namespace Jams.Workers.Mail.Mime;

/// <summary>Makes mails with MimeKit, which encodes header fields, so that no value can break out of its own.</summary>
internal sealed class MimeWriter : IWriteMime
{
    private const int MostReferences = 50;
    private const int HeadersLimit = 256 * 1024;

    public async Task<Stream> Write(LetterToWrite letter, IReadOnlyList<FileToWrite> files, CancellationToken stop = default)
    {
        using var message = new MimeMessage { Subject = OneLine(letter.Subject), MessageId = letter.MessageId, Date = letter.Date };
        message.From.Add(Party(letter.From));
        message.To.AddRange(letter.To.Select(Party));
        message.Cc.AddRange(letter.Cc.Select(Party));
        message.Bcc.AddRange(letter.Bcc.Select(Party));
        if (letter.References.InReplyTo is { } answered)
            message.InReplyTo = answered;
        foreach (var reference in letter.References.References)
            message.References.Add(reference);
        message.Body = await Body(letter, files, stop);
        var bytes = new MemoryStream();
        await message.WriteToAsync(new FormatOptions { NewLineFormat = NewLineFormat.Dos, International = NeedsUtf8(message) }, bytes, stop);
        bytes.Position = 0;
        return bytes;
    }

    public async Task<AnswerReferences> ReferencesOf(Stream mail, CancellationToken stop = default)
    {
        try
        {
            using var limited = new CappedStream(HeadersLimit);
            await mail.CopyToAsync(limited, stop);
            limited.Position = 0;
            var headers = await HeaderList.LoadAsync(limited, stop);
            var id = MimeUtils.EnumerateReferences(headers[HeaderId.MessageId] ?? "").FirstOrDefault();
            if (id is null)
                return AnswerReferences.None;
            var before = MimeUtils.EnumerateReferences(headers[HeaderId.References] ?? headers[HeaderId.InReplyTo] ?? "").Where(one => one != id).ToList();
            // The first one names the thread; of very long threads the middle is left out (RFC 5537, section 3.4.4, allows that).
            var kept = before.Count < MostReferences ? before : [before[0], .. before.TakeLast(MostReferences - 2)];
            return new AnswerReferences(id, [.. kept, id]);
        }
        catch (FormatException)
        {
            return AnswerReferences.None;
        }
    }

    private static async Task<MimeEntity> Body(LetterToWrite letter, IReadOnlyList<FileToWrite> files, CancellationToken stop)
    {
        var plain = letter.Quoted is { } quoted ? $"{letter.Text}\n\n{Quoting.Plain(quoted)}" : letter.Text;
        var both = new MultipartAlternative
        {
            Text("plain", plain + "\n"),
            Text("html", Html(letter)),
        };
        if (files.Count == 0)
            return both;
        var mixed = new Multipart("mixed") { both };
        foreach (var file in files)
            mixed.Add(await Part(file, stop));
        return mixed;
    }

    private static TextPart Text(string kind, string text)
    {
        var part = new TextPart(kind);
        part.SetText(Encoding.UTF8, text);
        part.ContentTransferEncoding = ContentEncoding.QuotedPrintable;
        return part;
    }

    private static async Task<MimePart> Part(FileToWrite file, CancellationToken stop)
    {
        var content = new MemoryStream();
        await file.Content.CopyToAsync(content, stop);
        content.Position = 0;
        var type = ContentType.TryParse(file.MediaType, out var told) && !told.IsMimeType("message", "*") && !told.IsMimeType("multipart", "*") ? told : new ContentType("application", "octet-stream");
        var name = OneLine(file.Name);
        return new MimePart(type) { Content = new MimeContent(content), ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name }, ContentTransferEncoding = ContentEncoding.Base64, FileName = name };
    }

    private static string Html(LetterToWrite letter)
    {
        var html = new StringBuilder("<!doctype html><html><body>").Append(Paragraphs(letter.Text));
        if (letter.Quoted is { } quoted)
            html.Append(Paragraphs(quoted.Introduction)).Append(quoted.IsForward ? "<div>" : "<blockquote type=\"cite\">").Append(Paragraphs(quoted.Text)).Append(quoted.IsForward ? "</div>" : "</blockquote>");
        return html.Append("</body></html>\n").ToString();
    }

    private static string Paragraphs(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph.Trim('\n')).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n"));

    private static MailboxAddress Party(MailParty party) => new(Encoding.UTF8, OneLine(party.Name), OneLine(party.Address));

    // Only addresses with letters beyond ASCII before the @ need a server that speaks UTF-8 (RFC 6531); domains have an ASCII form.
    private static bool NeedsUtf8(MimeMessage message) => message.GetRecipients().Concat(message.From.Mailboxes).Any(party => party.Address.Split('@')[0].Any(letter => letter > 127));

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
