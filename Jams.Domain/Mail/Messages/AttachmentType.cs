using Jams.Domain.Documents;

namespace Jams.Domain.Mail.Messages;

/// <summary>What an attachment is, told from its bytes, and a name it is safe to save under.</summary>
public static class AttachmentType
{
    private const string Unknown = "application/octet-stream";
    private const int NameLimit = 150;

    private static readonly Dictionary<string, string> Packages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".docx"] = FileType.Docx.MediaType,
    };

    /// <summary>The media type of these bytes; what the mail says is believed only for packages that look alike. <paramref name="whole"/>: whether these are all its bytes.</summary>
    public static string Sniff(ReadOnlySpan<byte> head, bool whole, string name)
    {
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return "image/gif";
        if (head.StartsWith("BEGIN:VCALENDAR"u8))
            return "text/calendar";
        var type = FileType.Sniff(head, whole);
        return type == FileType.Zip && Packages.TryGetValue(Path.GetExtension(name), out var package) ? package : type?.MediaType ?? Unknown;
    }

    /// <summary>The last part of a path without control characters, direction marks and what no system allows; never empty.</summary>
    public static string CleanName(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter) && !"<>:\"|?*".Contains(letter)
            && char.GetUnicodeCategory(letter) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate))]).Trim(' ', '.');
        if (clean.Length == 0)
            return "file";
        var ending = Path.GetExtension(clean);
        return clean.Length <= NameLimit ? clean : ending.Length < 20 ? clean[..(NameLimit - ending.Length)] + ending : clean[..NameLimit];
    }
}
