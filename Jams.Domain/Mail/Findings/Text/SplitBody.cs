namespace Jams.Domain.Mail.Findings.Text;

/// <summary>
/// Tells the newest text of a body from signatures, notices and earlier mail that is repeated, by the marks that mail programs and people leave in English, German and
/// French. What somebody forwards without a word of their own counts as the newest text.
/// </summary>
internal static class SplitBody
{
    private const int MostLines = 4_000;
    private const int FewWords = 12;

    private readonly record struct Line(int Start, int End)
    {
        public ReadOnlySpan<char> In(string body) => body.AsSpan(Start, End - Start);
    }

    public static IReadOnlyList<MailPart> Run(string body)
    {
        if (body.Length == 0)
            return [];
        var lines = Lines(body);
        var kinds = new MailPartKind[lines.Count];
        MarkQuotes(body, lines, kinds);
        MarkFooters(body, lines, kinds);
        if (Words(body, lines, kinds) == 0)
            Array.Clear(kinds);
        return Parts(body, lines, kinds);
    }

    private static List<Line> Lines(string body)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < body.Length)
        {
            var end = lines.Count == MostLines - 1 ? body.Length : body.IndexOf('\n', start);
            lines.Add(new Line(start, end < 0 ? body.Length : end));
            start = end < 0 ? body.Length : end + 1;
        }
        return lines;
    }

    private static void MarkQuotes(string body, List<Line> lines, MailPartKind[] kinds)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].In(body).TrimStart();
            if (line.StartsWith(">"))
            {
                kinds[i] = MailPartKind.Quoted;
                continue;
            }
            var head = QuoteMarks.HeadAt(body, i, at => at < lines.Count ? (lines[at].Start, lines[at].End) : null);
            if (head is not { } found)
                continue;
            var after = i + found.Lines;
            if (found.IsForward && Words(body, lines, kinds, i) <= FewWords || !found.IsReply && Words(body, lines, kinds, i) == 0)
            {
                // Forwarded: the head is no text, what follows is the mail.
                Array.Fill(kinds, MailPartKind.Quoted, i, Math.Min(found.Lines, kinds.Length - i));
                i = after - 1;
                continue;
            }
            Array.Fill(kinds, MailPartKind.Quoted, i, Math.Min(found.Lines, kinds.Length - i));
            if (!IsQuotedByMarks(body, lines, after))
            {
                Array.Fill(kinds, MailPartKind.Quoted, i, kinds.Length - i);
                return;
            }
            i = after - 1;
        }
    }

    // "On … wrote:" above lines that begin with ">": an answer may stand below them.
    private static bool IsQuotedByMarks(string body, List<Line> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
            if (lines[i].In(body).Trim() is { IsEmpty: false } line)
                return line.StartsWith(">");
        return false;
    }

    private static void MarkFooters(string body, List<Line> lines, MailPartKind[] kinds)
    {
        var signed = false;
        var textLines = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] == MailPartKind.Quoted)
            {
                signed = false;
                textLines = 0;
                continue;
            }
            var line = lines[i].In(body).Trim();
            if (line.IsEmpty)
            {
                if (signed)
                    kinds[i] = MailPartKind.Footer;
                continue;
            }
            var delimits = textLines > 0 && SignOffs.IsDelimiter(lines[i].In(body));
            if (signed || delimits || SignOffs.IsRule(line) || SignOffs.IsNotice(line))
                kinds[i] = MailPartKind.Footer;
            signed |= delimits || textLines > 0 && SignOffs.IsSignOff(line) && IsNearEnd(body, lines, kinds, i);
            textLines++;
        }
    }

    // Thanks in the middle of a mail is no sign-off: after one there are only short lines for a while.
    private static bool IsNearEnd(string body, List<Line> lines, MailPartKind[] kinds, int at)
    {
        var seen = 0;
        for (var i = at + 1; i < lines.Count && seen < 3; i++)
        {
            if (kinds[i] == MailPartKind.Quoted)
                break;
            var line = lines[i].In(body).Trim();
            if (line.IsEmpty)
                continue;
            if (line.Length > 70 && seen < 2 && !SignOffs.IsNotice(line))
                return false;
            seen++;
        }
        return true;
    }

    private static int Words(string body, List<Line> lines, MailPartKind[] kinds, int until = int.MaxValue)
    {
        var words = 0;
        for (var i = 0; i < Math.Min(lines.Count, until); i++)
        {
            if (kinds[i] != MailPartKind.Newest)
                continue;
            var inside = false;
            foreach (var c in lines[i].In(body))
            {
                if (char.IsLetterOrDigit(c) && !inside)
                    words++;
                inside = char.IsLetterOrDigit(c);
            }
        }
        return words;
    }

    private static List<MailPart> Parts(string body, List<Line> lines, MailPartKind[] kinds)
    {
        var parts = new List<MailPart>();
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i + 1 < lines.Count ? lines[i + 1].Start : body.Length;
            if (parts.Count > 0 && parts[^1].Kind == kinds[i])
                parts[^1] = parts[^1] with { Length = end - parts[^1].Start };
            else
                parts.Add(new MailPart(kinds[i], lines[i].Start, end - lines[i].Start));
        }
        return parts;
    }
}
