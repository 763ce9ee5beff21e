using System.Globalization;

namespace Jams.Workers.Mail.Imap;

/// <summary>
/// How far a folder was read: its UIDVALIDITY; the MODSEQ (RFC 7162) up to which the marks of what was read are known; when all marks were compared last (seconds since 1970), for servers
/// that keep no MODSEQ; and the spans of UIDs that are done. After the first reading there is one span, from 1 on.
/// </summary>
internal sealed record FolderCursor(uint Validity, ulong ModSeq, long ComparedAt, IReadOnlyList<UidSpan> Done)
{
    public static FolderCursor Start(uint validity, ulong modSeq, long comparedAt) => new(validity, modSeq, comparedAt, []);

    /// <summary>The highest UID below which nothing is left to read; 0 while there is.</summary>
    public uint WholeUpTo => Done is [{ From: 1, To: var to }] ? to : 0;

    public bool Has(uint uid) => Done.Any(span => span.From <= uid && uid <= span.To);

    /// <summary>With these done too; spans that touch become one.</summary>
    public FolderCursor With(UidSpan more)
    {
        var spans = new List<UidSpan>();
        foreach (var span in Done.Append(more).OrderBy(span => span.From))
            if (spans is [.., var last] && span.From <= (ulong)last.To + 1)
                spans[^1] = last with { To = Math.Max(last.To, span.To) };
            else
                spans.Add(span);
        return this with { Done = spans };
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1;{Validity};{ModSeq};{ComparedAt};{string.Join(',', Done.Select(span => $"{span.From}-{span.To}"))}");

    /// <summary>Null when it was not written here.</summary>
    public static FolderCursor? Read(string? text)
    {
        if (text?.Split(';') is not ["1", var validity, var modSeq, var comparedAt, var done])
            return null;
        return new FolderCursor(
            uint.Parse(validity, CultureInfo.InvariantCulture), ulong.Parse(modSeq, CultureInfo.InvariantCulture), long.Parse(comparedAt, CultureInfo.InvariantCulture),
            [.. done.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(span => span.Split('-')).Select(ends => new UidSpan(uint.Parse(ends[0], CultureInfo.InvariantCulture), uint.Parse(ends[1], CultureInfo.InvariantCulture)))]);
    }
}

/// <summary>UIDs from the one to the other, both included, whether there are mails at all of them or not.</summary>
internal readonly record struct UidSpan(uint From, uint To);
