using System.Text;
using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Messages;

/// <summary>What is new in a mail's text, and its first words.</summary>
public static partial class MailPreview
{
    // Longer lines are no greeting of a quotation; the expression below need not look at them.
    private const int LongestIntroduction = 300;

    /// <summary>The first words of the newest text on one line, at most <see cref="MailMessage.PreviewLimit"/> characters; of the whole text when all of it is quoted.</summary>
    public static string Of(string text)
    {
        var newest = OneLine(Newest(text));
        return newest.Length > 0 ? newest : OneLine(text);
    }

    /// <summary>The text without what it answers to and without the signature (RFC 3676's "-- "): up to the first line that introduces a quotation, lines that begin with &gt; left out.</summary>
    public static string Newest(string text)
    {
        var newest = new StringBuilder(Math.Min(text.Length, 4096));
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (line is "-- " || newest.Length > 0 && IntroducesQuotation(trimmed))
                break;
            if (!trimmed.StartsWith('>'))
                newest.Append(line).Append('\n');
        }
        return newest.ToString().Trim();
    }

    private static bool IntroducesQuotation(ReadOnlySpan<char> line) =>
        line.Length is > 4 and < LongestIntroduction
        && (line.StartsWith("-----") || line.StartsWith("_____") || Wrote().IsMatch(line) || Header().IsMatch(line));

    private static string OneLine(string text)
    {
        var line = new StringBuilder(MailMessage.PreviewLimit);
        foreach (var word in text.AsSpan().EnumerateLines())
            foreach (var range in word.Split(' '))
            {
                var shown = Seen(word[range]);
                if (shown.Length == 0 || shown.StartsWith("http", StringComparison.OrdinalIgnoreCase) || shown.StartsWith("[http", StringComparison.OrdinalIgnoreCase))
                    continue;
                if (line.Length > 0)
                    line.Append(' ');
                line.Append(shown);
                if (line.Length >= MailMessage.PreviewLimit)
                    return Cut(line);
            }
        return line.ToString();
    }

    // Senders fill the first words with letters that show nothing.
    private static string Seen(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny(Unseen))
            return word.Trim().ToString();
        var seen = new StringBuilder(word.Length);
        foreach (var letter in word)
            if (!Unseen.Contains(letter))
                seen.Append(letter);
        return seen.ToString().Trim();
    }

    private static string Cut(StringBuilder line)
    {
        var length = MailMessage.PreviewLimit;
        if (line.Length > length && char.IsHighSurrogate(line[length - 1]))
            length--;
        return line.ToString(0, Math.Min(length, line.Length)).TrimEnd();
    }

    private static readonly System.Buffers.SearchValues<char> Unseen = System.Buffers.SearchValues.Create("\u200B\u200C\u200D\u200E\u200F\u034F\u00AD\uFEFF\u2007\u2060\u00A0");

    // "On Tue, Ada Byron wrote:", "Am Di. schrieb Ada Byron:", "Le mar. Ada Byron a écrit :", "El mar … escribió:", "Il … ha scritto:", "Op … schreef", "Den … skrev"
    [GeneratedRegex(@"^(On|Am|Le|El|Il|Op|Den|Em|W dniu)\b.*\b(wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu|napisał)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Wrote();

    // The block of fields that Outlook puts before what it quotes.
    [GeneratedRegex(@"^(From|Von|De|Da|Van|Od): .*[@<]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Header();
}
