using System.Text;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Findings.Text;
using MimeKit;
using MimeKit.Tnef;

namespace Jams.Workers.Mail.Reading;

/// <summary>Collects the words, links, calendar part and file names of one message, however its parts are nested.</summary>
internal sealed class BodyReader
{
    private const int Deepest = 12;
    private const int MostParts = 200;
    private const int MostBytes = 2 * 1024 * 1024;
    private const int MostLinks = 300;

    // A text part that says less than this beside an HTML part is only an apology for it.
    private const int LeastWords = 80;

    private readonly StringBuilder _text = new();
    private readonly List<MailLink> _links = [];
    private readonly List<string> _attachments = [];
    private MailInvitation? _invitation;
    private int _parts;

    public (string Text, IReadOnlyList<MailLink> Links, IReadOnlyList<string> Attachments, MailInvitation? Invitation) Read(MimeMessage message)
    {
        Take(message.Body, 0);
        if (_invitation is { } invitation && _text.Length == 0)
            _text.Append(invitation.Description);
        return (_text.ToString(), _links, _attachments, _invitation);
    }

    private void Take(MimeEntity? entity, int depth)
    {
        if (entity is null || depth > Deepest || ++_parts > MostParts)
            return;
        switch (entity)
        {
            // Without a boundary all its text is what comes before the first part.
            case Multipart { Count: 0, Preamble: { Length: > 0 } unparted }:
                AddText(MailHtmlLooksRaw(unparted) ? MailHtml.Read(unparted).Text : unparted);
                break;
            case MultipartAlternative alternative:
                TakeBest(alternative, depth);
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Take(part, depth + 1);
                break;
            case MessagePart { Message: { } inner }:
                TakeInner(inner, depth);
                break;
            case TnefPart winmail:
                TakeTnef(winmail, depth);
                break;
            case MimePart part:
                TakePart(part);
                break;
        }
    }

    private void TakeBest(MultipartAlternative alternative, int depth)
    {
        var plain = alternative.OfType<TextPart>().FirstOrDefault(part => part.IsPlain);
        var html = Html(alternative, depth);
        var others = alternative.Where(part => part != plain && part != html.Part && (part is not Multipart || html.Part is null));
        if (html.Part is { } rich)
        {
            var text = plain is null ? "" : Decoded(plain);
            var (words, links) = MailHtml.Read(Decoded(rich));
            AddLinks(links);
            AddText(WordLength(text) < LeastWords && WordLength(text) < WordLength(words) || MailHtmlLooksRaw(text) ? words : text);
        }
        else if (plain is not null)
            TakePart(plain);
        foreach (var part in others)
            if (part is not TextPart { IsHtml: true } || html.Part is null)
                Take(part, depth + 1);
    }

    private static (TextPart? Part, int Depth) Html(Multipart multipart, int depth)
    {
        if (depth > Deepest)
            return (null, depth);
        foreach (var part in multipart)
        {
            if (part is TextPart { IsHtml: true } html)
                return (html, depth);
            if (part is Multipart inner && Html(inner, depth + 1) is { Part: not null } found)
                return found;
        }
        return (null, depth);
    }

    // A message forwarded as a file: what it says is what is meant, if nothing else is said.
    private void TakeInner(MimeMessage inner, int depth)
    {
        if (inner.Headers.Count == 0)
            return;
        AddText($"---------- Forwarded message ---------\nFrom: {inner.From}\nDate: {inner.Date:R}\nSubject: {inner.Subject}\n");
        Take(inner.Body, depth + 1);
    }

    private void TakeTnef(TnefPart winmail, int depth)
    {
        try
        {
            Take(winmail.ConvertToMessage().Body, depth + 1);
        }
        catch (Exception broken) when (broken is TnefException or FormatException or ArgumentException or IOException or InvalidOperationException or NotSupportedException)
        {
            _attachments.Add(winmail.FileName ?? "winmail.dat");
        }
    }

    private void TakePart(MimePart part)
    {
        if (part is TextPart calendar && part.ContentType.IsMimeType("text", "calendar") || part.FileName?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true)
        {
            _invitation ??= InvitationText.Read(Decoded(part), part.ContentType.Parameters["method"]);
            return;
        }
        if (part.FileName is { Length: > 0 } name && (part.IsAttachment || part is not TextPart))
        {
            if (_attachments.Count < 50)
                _attachments.Add(name.Length > 200 ? name[..200] : name);
            return;
        }
        if (part is not TextPart text || part.IsAttachment)
            return;
        if (text.IsHtml)
        {
            var (words, links) = MailHtml.Read(Decoded(text));
            AddLinks(links);
            AddText(words);
        }
        else
        {
            var plain = Decoded(text);
            AddText(MailHtmlLooksRaw(plain) ? MailHtml.Read(plain).Text : plain);
        }
    }

    private void AddText(string text)
    {
        if (_text.Length > 0 && text.Length > 0)
            _text.Append("\n\n");
        if (_text.Length < MailText.BodyLimit)
            _text.Append(text.Length > MailText.BodyLimit ? text.AsSpan(0, MailText.BodyLimit) : text);
        foreach (var link in PlainLinks.In(text))
            if (_links.Count < MostLinks && _links.TrueForAll(known => known.Address != link.Address))
                _links.Add(link);
    }

    private void AddLinks(IReadOnlyList<MailLink> links) => _links.AddRange(links.Take(MostLinks - Math.Min(_links.Count, MostLinks)));

    // HTML that is sent as plain text.
    private static bool MailHtmlLooksRaw(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2_000)).TrimStart();
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<p>", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase);
    }

    private static int WordLength(string text) => text.Count(char.IsLetterOrDigit);

    private static string Decoded(MimePart part)
    {
        if (part.Content is null)
            return "";
        using var content = new LimitedBuffer(MostBytes);
        try
        {
            part.Content.DecodeTo(content);
        }
        catch (Exception broken) when (broken is FormatException or IOException or NotSupportedException)
        {
            // What was decoded until then is read.
        }
        return Charsets.Decode(content.Written, part.ContentType.Charset);
    }
}
