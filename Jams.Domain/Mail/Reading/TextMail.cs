using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Reading;

/// <summary>A stretch of a plain-text mail.</summary>
/// <param name="Words">As written.</param>
/// <param name="Link">Where it leads, when it is an address of the web or of somebody's mail.</param>
/// <param name="IsMarked">Whether these words are why the program believes something of the mail.</param>
public sealed record TextRun(string Words, string? Link = null, bool IsMarked = false);

/// <summary>Paragraphs of a plain-text mail that belong together: the new text, or a repetition of earlier mail that is folded away.</summary>
public sealed record TextPart(bool IsQuoted, IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs);

/// <summary>Plain text as it is read: in paragraphs, with links, with repeated mail told apart (RFC 3676's ">" and the heads that mail programs write).</summary>
public static partial class TextMail
{
    /// <summary>Most characters that are shown; the whole mail can be downloaded.</summary>
    public const int Limit = 200_000;

    /// <summary>The text in parts, in order. <paramref name="marked"/>: words to mark where they occur in the new text.</summary>
    public static IReadOnlyList<TextPart> Read(string text, IReadOnlyCollection<string>? marked = null)
    {
        var lines = text[..Math.Min(text.Length, Limit)].ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var parts = new List<TextPart>();
        var at = 0;
        while (at < lines.Count)
        {
            var quoted = IsQuoted(lines, at, out var toTheEnd);
            var from = at;
            while (at < lines.Count && (toTheEnd || IsQuoted(lines, at, out var rest) == quoted && (!rest || quoted) || quoted && lines[at].Length == 0 && at + 1 < lines.Count && lines[at + 1].StartsWith('>')))
                at++;
            if (at == from)
                at++;
            var paragraphs = Paragraphs(lines.Skip(from).Take(at - from), quoted ? [] : marked ?? []);
            if (paragraphs.Count > 0)
                parts.Add(new TextPart(quoted, paragraphs));
        }
        // Nothing but a repetition (a forward without a word): then that is the mail.
        return parts.Count > 0 && parts.All(part => part.IsQuoted) ? [.. parts.Select(part => part with { IsQuoted = false })] : parts;
    }

    private static bool IsQuoted(List<string> lines, int at, out bool toTheEnd)
    {
        var line = lines[at].TrimStart();
        toTheEnd = Head().IsMatch(line) || IsBrokenHead(lines, at) || IsOutlookHead(lines, at);
        return toTheEnd || line.StartsWith('>');
    }

    // "On Tuesday, 24 November 2026 at 09:12, Somebody Whose Name Is Long <address>" and "wrote:" on the next line.
    private static bool IsBrokenHead(List<string> lines, int at) =>
        at + 1 < lines.Count && HeadStart().IsMatch(lines[at]) && HeadEnd().IsMatch(lines[at + 1]) && lines[at + 1].Length < 120;

    private static bool IsOutlookHead(List<string> lines, int at) =>
        at + 3 < lines.Count && FromLine().IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Count(line => OtherLine().IsMatch(line)) >= 2;

    private static List<IReadOnlyList<TextRun>> Paragraphs(IEnumerable<string> lines, IReadOnlyCollection<string> marked)
    {
        var paragraphs = new List<IReadOnlyList<TextRun>>();
        var held = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
                held.Add(line);
            else if (held.Count > 0)
            {
                paragraphs.Add([.. Runs(string.Join('\n', held), marked)]);
                held.Clear();
            }
        }
        return paragraphs;
    }

    private static IEnumerable<TextRun> Runs(string paragraph, IReadOnlyCollection<string> marked)
    {
        var at = 0;
        foreach (Match found in Address().Matches(paragraph))
        {
            foreach (var run in Marked(paragraph[at..found.Index], marked))
                yield return run;
            // A bracket or a full stop after an address is not of it, unless the bracket was opened in it.
            var words = found.Value.TrimEnd('.', ',', ';', ':', '!', '?', '"', '\'', '»', '”', '“', '*', '_');
            if (words.EndsWith(')') && !words.Contains('('))
                words = words.TrimEnd(')');
            yield return new TextRun(words, LinkOf(words));
            at = found.Index + words.Length;
        }
        foreach (var run in Marked(paragraph[at..], marked))
            yield return run;
    }

    private static IEnumerable<TextRun> Marked(string words, IReadOnlyCollection<string> marked)
    {
        while (words.Length > 0)
        {
            var first = marked.Where(mark => mark.Length > 0).Select(mark => (At: words.IndexOf(mark, StringComparison.Ordinal), mark.Length)).Where(hit => hit.At >= 0).OrderBy(hit => hit.At).FirstOrDefault((At: -1, Length: 0));
            if (first.At < 0)
            {
                yield return new TextRun(words);
                yield break;
            }
            if (first.At > 0)
                yield return new TextRun(words[..first.At]);
            yield return new TextRun(words.Substring(first.At, first.Length), IsMarked: true);
            words = words[(first.At + first.Length)..];
        }
    }

    private static string? LinkOf(string words) =>
        words.Contains("://", StringComparison.Ordinal) || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? Html.MailLinks.Web(words.Contains("://", StringComparison.Ordinal) ? words : "https://" + words)?.AbsoluteUri
            : "mailto:" + words;

    [GeneratedRegex(@"\bhttps?://[^\s<>""]+|\bwww\.[a-z0-9-]+\.[^\s<>""]+|\b[a-z0-9._%+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+){1,6}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:On|Am|Le|Vom|El|Il|Op) .{6,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef)(?: .{1,120})? ?:$|^-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Forwarded message|Weitergeleitete Nachricht|Message d'origine|Mensaje original)\s*-{2,}$|^(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht):$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:On|Am|Le|Vom) .{6,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadStart();

    [GeneratedRegex(@"(?:wrote|schrieb|a écrit) ?:$|^schrieb .{1,100}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadEnd();

    [GeneratedRegex(@"^\*?(?:From|Von|De)\s?:\*?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromLine();

    [GeneratedRegex(@"^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|To|An|À|Subject|Betreff|Objet|Cc)\s?:\*?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherLine();
}
