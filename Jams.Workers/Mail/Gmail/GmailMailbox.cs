using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;
using MimeKit;

namespace Jams.Workers.Mail.Gmail;

/// <summary>An open mailbox at Google.</summary>
internal sealed class GmailMailbox(MailAccount account, GmailCalls gmail, StoredMails stored) : IMailbox
{
    private const int MostInAChange = 1000;

    public async Task<IReadOnlyList<RemoteFolder>> Folders(CancellationToken stop = default) => GmailFolders.Of(await gmail.Labels(stop));

    /// <summary>A mailbox has one history; how far it was read stands at the inbox.</summary>
    public IAsyncEnumerable<MailBatch> Read(IReadOnlyDictionary<string, string> cursors, CancellationToken stop = default) =>
        new GmailReading(account, gmail, stored, CloudCursor.Of(cursors.GetValueOrDefault(GmailFolders.Inbox))).Run(stop);

    public Task Wait(TimeSpan most, CancellationToken stop = default) => Task.CompletedTask;

    public async Task<Stream?> Fetch(string remoteId, CancellationToken stop = default) =>
        await gmail.Raw(remoteId, stop) is { Raw: { } bytes } ? new MemoryStream(bytes, writable: false) : null;

    public async Task Apply(MailAct act, CancellationToken stop = default)
    {
        var (add, remove) = GmailFolders.Change(act);
        if (add.Count + remove.Count > 0)
            foreach (var ids in act.RemoteIds.Chunk(MostInAChange))
                await gmail.Modify(new GmailChange(ids, add, remove), stop);
        if (act.MoveTo == GmailFolders.Trash)
            await Task.WhenAll(act.RemoteIds.Select(id => gmail.Trash(id, stop)));
    }

    public async Task<string?> Send(Stream mail, CancellationToken stop = default)
    {
        using var bytes = new MemoryStream();
        await mail.CopyToAsync(bytes, stop);
        var whole = bytes.ToArray();
        var headers = await HeaderList.LoadAsync(new MemoryStream(whole, writable: false), stop);
        return await gmail.Send(whole, headers[HeaderId.MessageId]?.Trim(' ', '<', '>'), stop);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
