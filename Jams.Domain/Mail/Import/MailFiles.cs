using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Jams.Domain.Mail.Import;

/// <summary>Takes mails out of files: an mbox (RFC 4155), a single mail (.eml), or a ZIP of either. What a file is shows in its first bytes, not in its name.</summary>
public static class MailFiles
{
    /// <summary>Largest mail that is taken, in bytes.</summary>
    public const int LargestMail = 100 * 1024 * 1024;

    private const int MostEntries = 500_000;

    /// <summary>The mails in order. A damaged archive ends with a mail that says so. <paramref name="limit"/>: largest mail in bytes.</summary>
    public static async IAsyncEnumerable<FoundMail> Read(Stream file, int limit = LargestMail, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var number = 0;
        await foreach (var mail in Any(new PeekStream(file), limit, inArchive: false, stop))
            yield return mail with { Number = ++number };
    }

    private static async IAsyncEnumerable<FoundMail> Any(PeekStream file, int limit, bool inArchive, [EnumeratorCancellation] CancellationToken stop)
    {
        var head = await file.Peek(5, stop);
        if (head.Span.StartsWith("PK\x03\x04"u8) && !inArchive)
        {
            await foreach (var mail in Archive(file, limit, stop))
                yield return mail;
        }
        else if (head.Span.StartsWith("From "u8))
        {
            await foreach (var mail in Mbox.Read(file, limit, stop))
                yield return mail;
        }
        else if (await Whole(file, limit, stop) is { } bytes)
        {
            if (bytes.Length > 0)
                yield return new FoundMail(0, bytes);
        }
        else
            yield return new FoundMail(0, default, Failure: Messages.MessageFailures.TooLarge(limit));
    }

    private static async IAsyncEnumerable<FoundMail> Archive(Stream file, int limit, [EnumeratorCancellation] CancellationToken stop)
    {
        if (Opened(file) is not { } archive)
        {
            yield return new FoundMail(0, default, Failure: MailImportFailures.BrokenArchive);
            yield break;
        }
        using (archive)
            foreach (var entry in archive.Entries.Take(MostEntries).Where(entry => IsMail(entry.FullName)))
            {
                if (Unpacked(entry) is not { } content)
                {
                    yield return new FoundMail(0, default, entry.FullName, MailImportFailures.BrokenArchive);
                    continue;
                }
                await using (content)
                    await foreach (var mail in Guarded(Any(new PeekStream(content), limit, inArchive: true, stop), entry.FullName))
                        yield return mail with { Name = entry.FullName };
            }
    }

    private static bool IsMail(string name) => name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".mbx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".msg.txt", StringComparison.OrdinalIgnoreCase);

    private static ZipArchive? Opened(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Stream? Unpacked(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // An entry whose bytes are damaged ends with a mail that says so; the next entry may be whole.
    private static async IAsyncEnumerable<FoundMail> Guarded(IAsyncEnumerable<FoundMail> mails, string name)
    {
        await using var each = mails.GetAsyncEnumerator();
        for (; ; )
        {
            FoundMail? mail;
            try
            {
                mail = await each.MoveNextAsync() ? each.Current : null;
            }
            catch (InvalidDataException)
            {
                mail = new FoundMail(0, default, name, MailImportFailures.BrokenArchive);
            }
            if (mail is null)
                yield break;
            yield return mail;
            if (mail.Failure == MailImportFailures.BrokenArchive)
                yield break;
        }
    }

    private static async Task<byte[]?> Whole(Stream file, int limit, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        while (await file.ReadAsync(buffer, stop) is > 0 and var count)
        {
            if (whole.Length + count > limit)
                return null;
            whole.Write(buffer, 0, count);
        }
        return whole.ToArray();
    }
}
