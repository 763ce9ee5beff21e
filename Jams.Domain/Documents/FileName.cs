namespace Jams.Domain.Documents;

/// <summary>Names of files made safe to show and to download under.</summary>
public static class FileName
{
    /// <summary>
    /// The last part of a path without control characters, direction marks and the characters no system allows; it ends in the extension of what the file really is, so that
    /// "invoice.pdf.exe" does not come back as one; at most <see cref="StoredFile.NameLimit"/> characters.
    /// </summary>
    public static string Clean(string name, FileType type)
    {
        var last = name.Split('/', '\\')[^1];
        var allowed = new string([.. last.Where(letter => !char.IsControl(letter) && !IsInvisible(letter) && !"<>:\"|?*".Contains(letter))]).Trim(' ', '.');
        var ending = Path.GetExtension(allowed);
        var right = ending.Equals(type.Extension, StringComparison.OrdinalIgnoreCase) || type == FileType.Jpeg && ending.Equals(".jpeg", StringComparison.OrdinalIgnoreCase)
            || type == FileType.Text && ending.ToLowerInvariant() is ".md" or ".csv";
        var stem = right ? Path.GetFileNameWithoutExtension(allowed) : allowed;
        var extension = right ? ending : type.Extension;
        if (stem.Length == 0)
            stem = "file";
        var room = StoredFile.NameLimit - extension.Length;
        return (stem.Length > room ? stem[..room].TrimEnd() : stem) + extension;
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate;
}
