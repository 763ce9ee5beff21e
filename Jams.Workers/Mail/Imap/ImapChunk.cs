using System.Runtime.CompilerServices;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using MailKit;
using MailKit.Net.Imap;

namespace Jams.Workers.Mail.Imap;

/// <summary>
/// Some mails of a folder, the newest first: who they are is asked for all at once, bytes only of those that are not stored yet (a mail may lie in many folders), and of large ones without
/// their attachments.
/// </summary>
internal sealed class ImapChunk(ImapFolder folder, string name, ImapPlaces places, TimeProvider clock)
{
    /// <summary>Larger mails come without their attachments.</summary>
    public const long WholeUpTo = 4 * 1024 * 1024;

    private const long BytesAtOnce = 12 * 1024 * 1024;

    private static readonly FetchRequest Asked = new(MessageSummaryItems.UniqueId | MessageSummaryItems.Flags | MessageSummaryItems.InternalDate | MessageSummaryItems.Size | MessageSummaryItems.Envelope);

    /// <summary>Batches (their cursors are left to the caller), each with the lowest UID that is in it.</summary>
    public async IAsyncEnumerable<(uint Lowest, MailBatch Batch)> Read(IReadOnlyList<UniqueId> uids, [EnumeratorCancellation] CancellationToken stop)
    {
        var found = (await folder.FetchAsync([.. uids], Asked, stop)).Where(one => one.UniqueId.IsValid).OrderByDescending(one => one.UniqueId.Id).ToList();
        var names = found.ToDictionary(one => one.UniqueId, Named);
        var stored = await places.Stored([.. names.Values.OfType<string>()], stop);
        foreach (var some in Parts(found, one => names[one.UniqueId] is { } key && stored.Contains(key)))
            yield return (some[^1].UniqueId.Id, await Batch(some, names, stored, stop));
        // What was deleted between two questions still counts as read.
        if (found.Count == 0)
            yield return (uids[^1].Id, new MailBatch([], [], [], new Dictionary<string, string?>(), 0));
    }

    private async Task<MailBatch> Batch(List<IMessageSummary> some, Dictionary<UniqueId, string?> names, IReadOnlySet<string> stored, CancellationToken stop)
    {
        var wanted = some.Where(one => names[one.UniqueId] is not { } key || !stored.Contains(key)).ToList();
        var bytes = await Download([.. wanted.Where(one => one.Size <= WholeUpTo)], stop);
        foreach (var large in wanted.Where(one => one.Size > WholeUpTo))
            if (await ImapSkeleton.Of(folder, large.UniqueId, stop) is { } skeleton)
                bytes[large.UniqueId] = skeleton;
        // Gone since the first question.
        var there = some.Where(one => !wanted.Contains(one) || bytes.ContainsKey(one.UniqueId)).Select(one => (Mail: one, Key: names[one.UniqueId] ?? Nameless(one, bytes[one.UniqueId]))).ToList();
        await places.Note(name, folder.UidValidity, [.. there.Select(one => (one.Mail.UniqueId.Id, one.Key, ImapFlags.Ours(one.Mail.Flags)))], stop);
        var merged = await places.Merged([.. there.Select(one => one.Key)], stop);
        var mails = there.Where(one => bytes.ContainsKey(one.Mail.UniqueId)).DistinctBy(one => one.Key).Select(one => new RemoteMail(
            one.Key, merged[one.Key].Folders, merged[one.Key].Flags, (one.Mail.InternalDate ?? clock.GetUtcNow()).ToUniversalTime(), bytes[one.Mail.UniqueId], one.Mail.Size ?? 0, one.Mail.Size <= WholeUpTo)).ToList();
        var fresh = mails.Select(mail => mail.RemoteId).ToHashSet();
        return new MailBatch(mails, [.. merged.Values.Where(mail => !fresh.Contains(mail.RemoteId))], [], new Dictionary<string, string?>(), 0);
    }

    private static string? Named(IMessageSummary mail) => mail.Envelope is { MessageId.Length: > 0 } envelope
        ? MessageKey.OfMail(envelope.MessageId, envelope.Date, envelope.From.Mailboxes.FirstOrDefault()?.Address, envelope.Subject)
        : null;

    private static string Nameless(IMessageSummary mail, byte[] bytes) => mail.Size <= WholeUpTo ? MessageKey.OfBytes(bytes) : RemoteKey.Of("large", $"{mail.Size}", $"{mail.Envelope?.Date:O}", mail.Envelope?.Subject ?? "");

    private static IEnumerable<List<IMessageSummary>> Parts(List<IMessageSummary> mails, Func<IMessageSummary, bool> isStored)
    {
        var (part, size) = (new List<IMessageSummary>(), 0L);
        foreach (var mail in mails)
        {
            var more = isStored(mail) || mail.Size > WholeUpTo ? 0 : mail.Size ?? 0;
            if (part.Count > 0 && size + more > BytesAtOnce)
            {
                yield return part;
                (part, size) = ([], 0);
            }
            part.Add(mail);
            size += more;
        }
        if (part.Count > 0)
            yield return part;
    }

    private async Task<Dictionary<UniqueId, byte[]>> Download(List<IMessageSummary> mails, CancellationToken stop)
    {
        var bytes = new Dictionary<UniqueId, byte[]>();
        if (mails.Count == 0)
            return bytes;
        try
        {
            await Download([.. mails.Select(mail => mail.UniqueId)], bytes, stop);
        }
        catch (ImapCommandException) when (mails.Count > 1)
        {
            // The server cannot hand one of them out: which, shows when each is asked for alone.
            foreach (var mail in mails.Where(mail => !bytes.ContainsKey(mail.UniqueId)))
                foreach (var (uid, content) in await Download([mail], stop))
                    bytes[uid] = content;
        }
        catch (ImapCommandException)
        {
            bytes[mails[0].UniqueId] = [];
        }
        return bytes;
    }

    private Task Download(List<UniqueId> uids, Dictionary<UniqueId, byte[]> bytes, CancellationToken stop) => folder.GetStreamsAsync(uids, async (_, _, uid, stream, stopping) =>
    {
        using var whole = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        await stream.CopyToAsync(whole, stopping);
        bytes[uid] = whole.ToArray();
    }, stop);
}
