using System.Globalization;
using System.Net;
using Jams.Domain.Applications.Capture;
using Jams.Domain.Mail.Messages;
using MimeKit;
using MimeKit.Tnef;

namespace Jams.Workers.Mail.Mime;

/// <summary>
/// Walks through the parts of a mail once: which are its text, which are files. Every part that holds bytes has a number in the order of the walk, so that a file is found again
/// in the same bytes, and in the same mail without its attachments.
/// </summary>
internal sealed class MimeTree
{
    private const int MostParts = 2000;
    private const int LongestName = 200;
    private const int LongestHtmlToText = 600_000;
    private const int MostTnef = 3;
    private const int InvitationLimit = 1024 * 1024;

    private readonly Dictionary<int, MimeEntity> _entities = [];
    private readonly List<(int Index, MimeEntity Entity, bool IsRelated)> _files = [];
    private readonly bool _isWhole;
    private int _count;

    private MimeTree(bool isWhole) => _isWhole = isWhole;

    /// <summary>The plain text, made from the HTML where there is none worth reading.</summary>
    public string Text { get; private set; } = "";

    public string? Html { get; private set; }

    public string? Invitation { get; private set; }

    public IReadOnlyList<MailPart> Files { get; private set; } = [];

    public static MimeTree Of(MimeMessage message, bool isWhole)
    {
        var tree = new MimeTree(isWhole);
        var body = message.Body is { } entity ? tree.Visit(entity, isRelated: false, tnef: 0) : default;
        tree.Html = body.Html;
        tree.Text = Chosen(body);
        tree.Files = [.. tree._files.Select(file => tree.Described(file.Index, file.Entity, file.IsRelated))];
        return tree;
    }

    /// <summary>The bytes of the part with this number; null when there is none, or they are not here.</summary>
    public Stream? Open(int index)
    {
        if (!_entities.TryGetValue(index, out var entity) || LeftOut(entity) is not null)
            return null;
        var bytes = new MemoryStream();
        if (entity is MessagePart { Message: { } inner })
            inner.WriteTo(bytes);
        else if (entity is MimePart { Content: { } content })
            content.DecodeTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private Body Visit(MimeEntity entity, bool isRelated, int tnef)
    {
        if (_count >= MostParts)
            return default;
        switch (entity)
        {
            case MultipartAlternative alternative:
                return alternative.Select(part => Visit(part, isRelated, tnef)).Aggregate(default(Body), (best, next) => new Body(next.Text ?? best.Text, next.Html ?? best.Html));
            case MultipartRelated related:
                return related.Select(part => Visit(part, isRelated: part != related.Root, tnef)).Aggregate(default(Body), Body.Join);
            case Multipart parts:
                return parts.Select(part => Visit(part, isRelated, tnef)).Aggregate(default(Body), Body.Join);
            case TnefPart winmail when tnef < MostTnef && Opened(winmail) is { Body: { } inside }:
                return Visit(inside, isRelated: false, tnef + 1);
            default:
                return Leaf(entity, isRelated);
        }
    }

    private Body Leaf(MimeEntity entity, bool isRelated)
    {
        var index = _count++;
        _entities[index] = entity;
        if (entity is TextPart text && IsCalendar(text))
            Invitation ??= MimeText.Of(text) is var calendar && calendar.Length <= InvitationLimit ? calendar : null;
        if (entity is TextPart { IsAttachment: false } shown && LeftOut(shown) is null && !isRelated)
        {
            if (shown.IsHtml)
                return new Body(null, MimeText.Of(shown));
            if (shown.IsPlain || shown.IsFlowed || shown.ContentType.MediaSubtype.Equals("enriched", StringComparison.OrdinalIgnoreCase))
                return new Body(MimeText.Of(shown), null);
        }
        _files.Add((index, entity, isRelated));
        return default;
    }

    private static bool IsCalendar(TextPart part) =>
        part.ContentType.IsMimeType("text", "calendar") || part.FileName?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true;

    // winmail.dat: Outlook's own way to wrap a mail (MS-OXTNEF).
    private static MimeMessage? Opened(TnefPart winmail)
    {
        try
        {
            return winmail.ConvertToMessage();
        }
#pragma warning disable CA1031 // A broken winmail.dat is shown as the file that it is.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // Programs that write HTML put "This mail needs a program that shows HTML" into the plain part.
    private static string Chosen(Body body)
    {
        if (body.Html is null)
            return body.Text ?? "";
        if (body.Text is { } plain && plain.AsSpan().Trim().Length >= 60)
            return plain;
        var fromHtml = HtmlText.Of(body.Html.Length > LongestHtmlToText ? body.Html[..LongestHtmlToText] : body.Html);
        return fromHtml.Length > (body.Text?.Trim().Length ?? 0) ? fromHtml : body.Text ?? "";
    }

    private MailPart Described(int index, MimeEntity entity, bool isRelated)
    {
        var contentId = entity.ContentId is { Length: > 0 and < 500 } id ? MessageKey.Bare(id) : null;
        var isShown = contentId is not null && Html?.Contains("cid:" + contentId, StringComparison.OrdinalIgnoreCase) == true;
        var isPicture = entity.ContentType.IsMimeType("image", "*");
        return new MailPart(index, Name(entity), Clean.Line(entity.ContentType.MimeType, 127).ToLowerInvariant(), Size(entity),
            isShown || isPicture && (isRelated || entity.ContentDisposition?.FileName is null && entity.ContentDisposition?.IsAttachment != true) || entity is TextPart text && IsCalendar(text) && text.FileName is null, contentId);
    }

    private static string Name(MimeEntity entity)
    {
        var given = Clean.Line(entity.ContentDisposition?.FileName ?? entity.ContentType.Name, LongestName);
        if (given.Length > 0)
            return given;
        if (entity is MessagePart message)
            return (Clean.Line(message.Message?.Subject, 80) is { Length: > 0 } subject ? subject : "mail") + ".eml";
        var kind = entity.ContentType.MediaType.ToLowerInvariant();
        return (kind is "image" or "audio" or "video" ? kind : "file") + (MimeTypes.TryGetExtension(entity.ContentType.MimeType, out var extension) ? extension : "");
    }

    private long Size(MimeEntity entity) => LeftOut(entity) ?? entity switch
    {
        MimePart { Content.Stream: { } bytes } part => part.ContentTransferEncoding == ContentEncoding.Base64 ? bytes.Length * 3 / 4 : bytes.Length,
        _ => 0,
    };

    private long? LeftOut(MimeEntity entity) => !_isWhole && entity.Headers[IParseMail.LeftOut] is { } size ? long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0 : null;

    private readonly record struct Body(string? Text, string? Html)
    {
        public static Body Join(Body one, Body next)
        {
            var html = one.Html is null && next.Html is null ? null : Joined(one.Html ?? Escaped(one.Text), next.Html ?? Escaped(next.Text), "\n");
            // Text between pieces of HTML is said in both, so that either is complete.
            var (first, second) = (one.Text, next.Text);
            if (html is not null && (first is null) != (second is null) && one != default && next != default)
                (first, second) = (first ?? HtmlText.Of(one.Html!), second ?? HtmlText.Of(next.Html!));
            return new Body(first is null && second is null ? null : Joined(first, second, "\n\n"), html);
        }

        private static string Joined(string? one, string? next, string between) => one is null ? next ?? "" : next is null ? one : one + between + next;

        private static string? Escaped(string? text) => text is null ? null : $"<pre>{WebUtility.HtmlEncode(text)}</pre>";
    }
}
