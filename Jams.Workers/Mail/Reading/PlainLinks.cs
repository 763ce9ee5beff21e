using Jams.Domain.Mail.Findings;

namespace Jams.Workers.Mail.Reading;

/// <summary>Web addresses written out in a text.</summary>
internal static class PlainLinks
{
    private const int Longest = 2_000;

    public static IEnumerable<MailLink> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            at = text.IndexOf("http", at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                yield break;
            var rest = text.AsSpan(at, Math.Min(Longest, text.Length - at));
            if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                at += 4;
                continue;
            }
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('<' or '>' or '"' or '|' or '[' or ']' or '{' or '}'))
                end++;
            var address = rest[..end].TrimEnd(".,;:!?)'*").ToString();
            yield return new MailLink(address, address);
            at += end;
        }
    }
}
