using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Stores what lies beside a mail: its bytes and its searchable words. Before the mail itself, so that a mail that is here is whole; doing it again replaces what a crash left.</summary>
public sealed class KeepMails(Owned<MailContent> contents, Owned<MailTerms> terms, IFiles files, ISearchKeys keys)
{
    /// <summary>Most packed bytes in a document; more go to a file.</summary>
    public const int InDocument = 256 * 1024;

    /// <summary>Largest mail, in bytes.</summary>
    public const long SizeLimit = 200L * 1024 * 1024;

    internal async Task Run(string userId, IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        var digest = await keys.Of(userId, stop);
        var prepared = new (byte[] Packed, MailTerms Words)[arrivals.Count];
        Parallel.For(0, arrivals.Count, i => prepared[i] = (Packing.Pack(arrivals[i].Remote.Bytes.Span), MailTerms.Of(arrivals[i].Message, MailWords.Of(arrivals[i].Read, digest))));
        var kept = new List<MailContent>(arrivals.Count);
        for (var i = 0; i < prepared.Length; i++)
            kept.Add(await Content(userId, arrivals[i], prepared[i].Packed, stop));
        var ids = arrivals.Select(arrival => arrival.Message.Id).ToList();
        if (!(await contents.InsertAll(userId, kept, stop)).IsOk)
        {
            await Forget(userId, ids, except: [.. kept.Select(content => content.FileId)], stop);
            await Again(contents, userId, kept, stop);
        }
        if (!(await terms.InsertAll(userId, [.. prepared.Select(one => one.Words)], stop)).IsOk)
        {
            await terms.DeleteAll(userId, one => ids.Contains(one.Id), stop);
            await Again(terms, userId, [.. prepared.Select(one => one.Words)], stop);
        }
    }

    /// <summary>Deletes the bytes of these mails.</summary>
    internal Task Forget(string userId, IReadOnlyList<string> ids, CancellationToken stop) => Forget(userId, ids, [], stop);

    private async Task Forget(string userId, IReadOnlyList<string> ids, IReadOnlyList<string?> except, CancellationToken stop)
    {
        foreach (var content in await contents.Find(userId, content => ids.Contains(content.Id) && content.FileId != null, stop))
            if (!except.Contains(content.FileId))
                await files.Delete(userId, content.FileId!, stop);
        await contents.DeleteAll(userId, content => ids.Contains(content.Id), stop);
    }

    // Two readings of the same mails at once (a lease that ran out): one by one, what the other stored stays, for it is the same.
    private static async Task Again<T>(Owned<T> all, string userId, IReadOnlyList<T> documents, CancellationToken stop) where T : OwnedDocument
    {
        foreach (var document in documents)
            await all.Insert(userId, document, stop);
    }

    private async Task<MailContent> Content(string userId, Arrival arrival, byte[] packed, CancellationToken stop)
    {
        if (packed.Length <= InDocument)
            return MailContent.Of(arrival.Message, packed, null, arrival.Remote.IsWhole);
        var stored = await files.Put(userId, new MemoryStream(packed), SizeLimit, stop);
        return stored.Failure is { } failure
            ? throw new InvalidOperationException($"The bytes of a mail could not be stored: {failure}")
            : MailContent.Of(arrival.Message, null, stored.Value.Id, arrival.Remote.IsWhole);
    }
}
