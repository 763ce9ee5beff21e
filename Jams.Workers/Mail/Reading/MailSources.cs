using System.Text;

namespace Jams.Workers.Mail.Reading;

/// <summary>Finds the mails of a path: one .eml file, a folder of them, or an mbox.</summary>
public static class MailSources
{
    private const int Block = 1 << 16;
    private static readonly byte[] Head = "From "u8.ToArray();

    /// <summary>
    /// The mails, in order: the files of a folder and its folders by their names (ordinal), the messages of an mbox as they stand there. An mbox is told by its ending (.mbox, .mbx) or by
    /// beginning with "From ". Null when there is nothing at the path.
    /// </summary>
    public static IEnumerable<MailSource>? Of(string path)
    {
        if (Directory.Exists(path))
            return InFolder(path);
        return !File.Exists(path) ? null : IsMbox(path) ? InMbox(path, path) : [new MailSource(path, path)];
    }

    private static IEnumerable<MailSource> InFolder(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
            .Where(file => IsMailName(file) || IsMboxName(file))
            .Select(file => (File: file, Name: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal);
        foreach (var (file, name) in files)
            if (IsMboxName(file))
                foreach (var mail in InMbox(file, Joined(folder, name)))
                    yield return mail;
            else
                yield return new MailSource(Joined(folder, name), file);
    }

    private static string Joined(string folder, string name) => folder is "." or "./" ? name : $"{folder.TrimEnd('/', '\\')}/{name}";

    private static bool IsMailName(string file) => Path.GetExtension(file).ToLowerInvariant() is ".eml";

    private static bool IsMboxName(string file) => Path.GetExtension(file).ToLowerInvariant() is ".mbox" or ".mbx";

    private static bool IsMbox(string path)
    {
        if (IsMboxName(path))
            return true;
        if (IsMailName(path))
            return false;
        Span<byte> start = stackalloc byte[5];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, 5, throwOnEndOfStream: false) == 5 && start.SequenceEqual(Head);
    }

    // A message begins after a "From " line (RFC 4155): at the start of the file or after an empty line, with a year in it. Nothing inside a message can end the file.
    private static IEnumerable<MailSource> InMbox(string path, string name)
    {
        var number = 0;
        long? start = null;
        foreach (var (head, body) in Heads(path))
        {
            if (start is { } from)
                yield return new MailSource($"{name}#{++number}", path, from, head - from);
            start = body;
        }
        var length = new FileInfo(path).Length;
        yield return start is { } last ? new MailSource($"{name}#{++number}", path, last, length - last) : new MailSource($"{name}#1", path);
    }

    private static IEnumerable<(long Head, long Body)> Heads(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, Block, FileOptions.SequentialScan);
        var line = new List<byte>(128);
        long at = 0, lineStart = 0;
        var wasEmpty = true;
        var buffer = new byte[Block];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            for (var i = 0; i < read; i++, at++)
            {
                if (buffer[i] != '\n')
                {
                    if (line.Count < 120)
                        line.Add(buffer[i]);
                    continue;
                }
                if (wasEmpty && IsHead(line))
                    yield return (lineStart, at + 1);
                wasEmpty = line.Count == 0 || line is [(byte)'\r'];
                line.Clear();
                lineStart = at + 1;
            }
        }
    }

    private static bool IsHead(List<byte> line)
    {
        if (line.Count < 12)
            return false;
        for (var i = 0; i < Head.Length; i++)
            if (line[i] != Head[i])
                return false;
        var text = Encoding.Latin1.GetString([.. line]);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 4 } words && words.Any(word => word.Trim().Length == 4 && int.TryParse(word, out var year) && year is > 1970 and < 2200) && text.Contains(':', StringComparison.Ordinal);
    }
}
