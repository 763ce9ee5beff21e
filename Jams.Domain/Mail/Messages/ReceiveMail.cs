using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Messages;

/// <summary>
/// Stores a batch of mails: each once however often it comes, in its thread, with its bytes and searchable words, and then hands it to filing. A mail that cannot be read is set aside with the reason
/// and its bytes, and the rest goes on.
/// </summary>
public sealed class ReceiveMail(
    Owned<MailMessage> messages, Owned<MailAccount> accounts, Owned<MailFolder> folders,
    KeepMails keep, ThreadMails thread, MarkMails mark, ForgetMails forget, FileMails file, Desks desks, IParseMail parser, ILogger<ReceiveMail> log)
{
    /// <summary>What became of the batch; its cursors may be stored afterwards, not before.</summary>
    public async Task<Received> Run(MailAccount account, MailBatch batch, CancellationToken stop = default)
    {
        var shelves = new Shelves(await folders.Find(account.UserId, _ => true, stop));
        var own = await accounts.Find(account.UserId, _ => true, stop);
        bool IsOwn(string address) => own.Any(mailbox => mailbox.IsOwn(address));
        var mails = Distinct(account, batch.New, shelves);
        var here = await Here(account, mails, stop);
        var arrivals = TakeApart(account, [.. mails.Where(mail => !here.Contains(MailMessage.IdOf(account.Id, mail.RemoteId)))], IsOwn);
        IReadOnlyList<RemoteFlags> repeated = [.. mails.Where(mail => here.Contains(MailMessage.IdOf(account.Id, mail.RemoteId))).Select(mail => new RemoteFlags(mail.RemoteId, mail.Folders, mail.Flags))];
        var stored = new List<Arrival>(arrivals.Length);
        var threadIds = new HashSet<string>();
        int gone;
        using (await desks.Enter(account.UserId, stop))
        {
            await StoreAll(account, arrivals, new Sorting(shelves, IsOwn), stored, threadIds, stop);
            await mark.Run(account, [.. repeated, .. batch.Changed], here, shelves, stop);
            gone = await forget.Gone(account, batch.Gone, stop);
        }
        await file.Run(account, stored, stop);
        return new Received(stored.Count, stored.Count(arrival => arrival.Message.IsOwn), repeated.Count, stored.Count(arrival => arrival.Read.QuarantinedBecause is not null), gone, [.. threadIds]);
    }

    // The same mail may come out of two folders in one batch; drafts are not mail yet.
    private static IReadOnlyList<RemoteMail> Distinct(MailAccount account, IReadOnlyList<RemoteMail> mails, Shelves shelves) =>
        [.. mails.Where(mail => !mail.Flags.HasFlag(MailFlags.Draft) && !shelves.IsOnlyIn(FolderRole.Drafts, [.. mail.Folders.Select(folder => MailFolder.IdOf(account.Id, folder))]))
            .GroupBy(mail => mail.RemoteId).Select(same => same.First() with { Folders = [.. same.SelectMany(mail => mail.Folders).Distinct()], Flags = same.Aggregate(MailFlags.None, (flags, mail) => flags | mail.Flags) })];

    private async Task<HashSet<string>> Here(MailAccount account, IReadOnlyList<RemoteMail> mails, CancellationToken stop)
    {
        if (mails.Count == 0)
            return [];
        var ids = mails.Select(mail => MailMessage.IdOf(account.Id, mail.RemoteId)).ToList();
        return [.. (await messages.Find(account.UserId, mail => ids.Contains(mail.Id), stop)).Select(mail => mail.Id)];
    }

    private Arrival[] TakeApart(MailAccount account, IReadOnlyList<RemoteMail> mails, Func<string, bool> isOwn)
    {
        var arrivals = new Arrival[mails.Count];
        Parallel.For(0, arrivals.Length, i => arrivals[i] = Arrived(account, mails[i], parser.Parse(mails[i].Bytes, mails[i].ReceivedAt, mails[i].IsWhole), isOwn));
        return arrivals;
    }

    private static Arrival Arrived(MailAccount account, RemoteMail mail, ReadableMail read, Func<string, bool> isOwn) =>
        new(mail, read, MailMessage.Of(account, mail, read, isOwn(read.From.Address), [.. mail.Folders.Select(folder => MailFolder.IdOf(account.Id, folder))]));

    // Together, because that is fast; when something in it cannot be stored, one by one, so that it keeps nobody waiting.
    private async Task StoreAll(MailAccount account, Arrival[] arrivals, Sorting sorting, List<Arrival> stored, HashSet<string> threadIds, CancellationToken stop)
    {
        try
        {
            await Store(account, arrivals, sorting, stored, threadIds, stop);
            return;
        }
#pragma warning disable CA1031 // Which of the mails it was, and whether it was the store itself, shows below.
        catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogWarning(fault, "A batch of {Count} mails could not be stored together; they are stored one by one.", arrivals.Length);
        }
        foreach (var arrival in arrivals.Where(arrival => arrival.Message.Version == 0))
        {
            try
            {
                await Store(account, [arrival], sorting, stored, threadIds, stop);
            }
#pragma warning disable CA1031 // If it is the store and not the mail, the next line throws too.
            catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogWarning(fault, "A mail could not be stored as it is; it is set aside.");
                await Store(account, [Quarantined(account, arrival.Remote)], sorting, stored, threadIds, stop);
            }
        }
    }

    private static Arrival Quarantined(MailAccount account, RemoteMail mail) => Arrived(account, mail, new ReadableMail
    {
        MessageIdKey = RemoteKey.Of("quarantined", mail.RemoteId), From = new MailParty("", ""), QuarantinedBecause = MessageFailures.NotStored.Sentence,
    }, _ => false);

    private async Task Store(MailAccount account, Arrival[] arrivals, Sorting sorting, List<Arrival> stored, HashSet<string> threadIds, CancellationToken stop)
    {
        if (arrivals.Length == 0)
            return;
        await keep.Run(account.UserId, arrivals, stop);
        threadIds.UnionWith(await thread.Run(account.UserId, arrivals, sorting.Shelves, sorting.IsOwn, stop));
        if (!(await messages.InsertAll(account.UserId, [.. arrivals.Select(arrival => arrival.Message)], stop)).IsOk)
            foreach (var arrival in arrivals.Where(arrival => arrival.Message.Version == 0))
                await messages.Insert(account.UserId, arrival.Message, stop);
        stored.AddRange(arrivals.Where(arrival => arrival.Message.Version > 0));
    }

    private sealed record Sorting(Shelves Shelves, Func<string, bool> IsOwn);
}
