using Jams.Domain.Documents;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>The bytes of table files.</summary>
internal static class TableFile
{
    /// <summary>Whether these bytes can be text in any encoding: no archive (a spreadsheet's own format), picture or document, and few control characters.</summary>
    public static bool LooksLikeTable(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, FileType.Peek)];
        if (FileType.Sniff(head, head.Length == bytes.Length) is { } type && type != FileType.Text)
            return false;
        // Excel's old format is a compound file.
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return false;
        var isWide = CsvEncodings.Guess(bytes).StartsWith("utf-16", StringComparison.Ordinal);
        var controls = 0;
        foreach (var letter in head)
            controls += letter is < 9 or (> 13 and < 32) && !(isWide && letter == 0) ? 1 : 0;
        return controls <= head.Length / 100;
    }

    /// <summary>The last part of a path, without control characters.</summary>
    public static string CleanName(string name)
    {
        var clean = new string([.. name.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]).Trim();
        return clean.Length == 0 ? "table.csv" : clean;
    }

    /// <summary>The file of an import, or null when it was deleted.</summary>
    public static async Task<byte[]?> Read(IFiles files, ApplicationImport import, CancellationToken stop)
    {
        if (import.FileId is null || await files.Open(import.UserId, import.FileId, stop) is not { } stored)
            return null;
        await using (stored)
        {
            using var whole = new MemoryStream();
            await stored.CopyToAsync(whole, stop);
            return whole.ToArray();
        }
    }
}
