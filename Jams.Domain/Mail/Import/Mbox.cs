using System.Runtime.CompilerServices;

namespace Jams.Domain.Mail.Import;

/// <summary>Splits an mbox into its mails: each begins with a line "From sender date" after an empty line; in the mail such lines are quoted by ">" (the "mboxrd" way), which is taken off.</summary>
internal static class Mbox
{
    public static async IAsyncEnumerable<FoundMail> Read(Stream file, int limit, [EnumeratorCancellation] CancellationToken stop)
    {
        var lines = new ByteLines(file);
        var mail = new MemoryStream();
        var (isOpen, isTooLarge, afterEmpty) = (false, false, true);
        while (await lines.Next(stop) is { Length: > 0 } line)
        {
            if (afterEmpty && IsSeparator(line.Span))
            {
                if (isOpen)
                    yield return Taken(mail, isTooLarge, limit);
                (isOpen, isTooLarge, afterEmpty) = (true, false, false);
                mail.SetLength(0);
                continue;
            }
            afterEmpty = line.Span is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            if (mail.Length + line.Length > limit)
                isTooLarge = true;
            else if (!isTooLarge)
                mail.Write(Unquoted(line.Span));
        }
        if (isOpen)
            yield return Taken(mail, isTooLarge, limit);
    }

    private static FoundMail Taken(MemoryStream mail, bool isTooLarge, int limit) =>
        isTooLarge ? new FoundMail(0, default, Failure: Messages.MessageFailures.TooLarge(limit)) : new FoundMail(0, WithoutLastEmptyLine(mail.ToArray()));

    // The empty line before the next separator belongs to the box, not to the mail.
    private static ReadOnlyMemory<byte> WithoutLastEmptyLine(byte[] mail) =>
        mail.AsSpan().EndsWith("\r\n\r\n"u8) ? mail.AsMemory(0, mail.Length - 2) : mail.AsSpan().EndsWith("\n\n"u8) ? mail.AsMemory(0, mail.Length - 1) : mail;

    // "From someone Tue Nov 24 10:42:00 2026": with a time in it, because people begin sentences with "From" too.
    private static bool IsSeparator(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("From "u8) || line.Length > 400)
            return false;
        for (var i = 6; i + 2 < line.Length; i++)
            if (line[i] == ':' && IsDigit(line[i - 1]) && IsDigit(line[i + 1]) && IsDigit(line[i + 2]))
                return true;
        return false;
    }

    private static bool IsDigit(byte letter) => letter is >= (byte)'0' and <= (byte)'9';

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line)
    {
        var marks = line.IndexOfAnyExcept((byte)'>');
        return marks > 0 && line[marks..].StartsWith("From "u8) ? line[1..] : line;
    }
}
