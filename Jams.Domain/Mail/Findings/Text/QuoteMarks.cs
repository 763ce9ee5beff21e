namespace Jams.Domain.Mail.Findings.Text;

/// <summary>A head above repeated mail.</summary>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="IsForward">Whether it says that the mail is forwarded.</param>
/// <param name="IsReply">Whether it says that somebody wrote, as answers do.</param>
internal readonly record struct QuoteHead(int Lines, bool IsForward, bool IsReply);

/// <summary>The lines that mail programs put above mail they repeat.</summary>
internal static class QuoteMarks
{
    private static readonly string[] Originals =
    [
        "original message", "original appointment", "ursprüngliche nachricht", "urspruengliche nachricht", "originalnachricht", "ursprünglicher termin", "message d'origine", "message original", "rendez-vous d'origine",
    ];

    private static readonly string[] Forwards =
    [
        "forwarded message", "begin forwarded message", "forwarded by", "weitergeleitete nachricht", "anfang der weitergeleiteten", "message transféré", "message transfere", "début du message réexpédié", "début du message transféré", "message réexpédié",
    ];

    private static readonly string[] Wrote = ["wrote:", "schrieb:", "a écrit :", "a écrit:", "a ecrit :", "a ecrit:", "napsal:", "geschrieben:"];

    private static readonly string[] WroteStarts = ["on ", "am ", "le ", "vom ", "el "];

    private static readonly string[][] Heads =
    [
        ["from:", "von:", "de :", "de:", "*from:*", "*von:*"],
        ["sent:", "date:", "gesendet:", "datum:", "envoyé :", "envoyé:", "date :", "envoye :", "*sent:*", "*date:*", "*gesendet:*"],
        ["to:", "an:", "à :", "à:", "a :", "*to:*", "*an:*"],
        ["subject:", "betreff:", "objet :", "objet:", "*subject:*", "*betreff:*"],
        ["cc:", "cc :", "kopie:", "bcc:", "reply-to:", "antwort an:", "répondre à :", "importance:", "priorität:", "attachments:", "anlagen:"],
    ];

    /// <summary>The head that begins at a line, or null. <paramref name="lineAt"/> gives a line's bounds, or null after the last.</summary>
    public static QuoteHead? HeadAt(string body, int at, Func<int, (int Start, int End)?> lineAt)
    {
        var first = Text(body, lineAt(at));
        if (first.IsEmpty || first.Length > 400)
            return null;
        var bare = first.Trim("-_ \t*>").Trim();
        if (bare.Length < 60 && StartsWithAny(bare, Forwards) || bare.Length < 60 && first.StartsWith("--") && StartsWithAny(bare, Originals))
            return new QuoteHead(1 + HeaderLines(body, at + 1, lineAt), StartsWithAny(bare, Forwards), !StartsWithAny(bare, Forwards));
        if (Names(first, 0) && HeaderLines(body, at, lineAt) is >= 3 and var lines)
            return new QuoteHead(lines, false, false);
        return StartsWithAny(first, WroteStarts) ? WroteHead(body, at, lineAt) : null;
    }

    // "On Tuesday, … <someone@…>" may be broken into three lines before "wrote:".
    private static QuoteHead? WroteHead(string body, int at, Func<int, (int Start, int End)?> lineAt)
    {
        for (var i = 0; i < 3; i++)
        {
            var line = Text(body, lineAt(at + i));
            if (line.IsEmpty && i > 0)
                return null;
            foreach (var end in Wrote)
                if (line.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                    return new QuoteHead(i + 1, false, true);
            // German puts the name behind the verb: "Am 3. Mai schrieb Jana Roth <…>:"
            if (line.EndsWith(":") && (line.Contains(" schrieb ", StringComparison.OrdinalIgnoreCase) || i > 0 && line.StartsWith("schrieb ", StringComparison.OrdinalIgnoreCase)))
                return new QuoteHead(i + 1, false, true);
        }
        return null;
    }

    private static int HeaderLines(string body, int from, Func<int, (int Start, int End)?> lineAt)
    {
        var lines = 0;
        var named = 0;
        var empty = 0;
        for (var i = from; i < from + 14 && lineAt(i) is { } bounds; i++)
        {
            var line = Text(body, bounds);
            if (line.IsEmpty)
            {
                if (named > 0 || ++empty > 2)
                    break;
                lines++;
                continue;
            }
            var isName = Enumerable.Range(0, Heads.Length).Any(kind => Names(Text(body, bounds), kind));
            if (!isName && (named == 0 || !IsContinuation(body, bounds)))
                break;
            named += isName ? 1 : 0;
            lines++;
        }
        return named >= 2 ? lines : 0;
    }

    private static bool IsContinuation(string body, (int Start, int End) line) => body[line.Start] is ' ' or '\t' || body.AsSpan(line.Start, line.End - line.Start).Contains('@');

    private static bool Names(ReadOnlySpan<char> line, int kind) => StartsWithAny(line, Heads[kind]);

    private static ReadOnlySpan<char> Text(string body, (int Start, int End)? line) => line is { } bounds ? body.AsSpan(bounds.Start, bounds.End - bounds.Start).Trim() : [];

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (var start in starts)
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
