using System.Runtime.CompilerServices;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Jams.Workers.Mail.Imap;

/// <summary>A mailbox that is open by IMAP. For one user at a time: the protocol has one folder open at once.</summary>
internal sealed class ImapMailbox(MailAccount account, ImapClient client, ImapFaults faults, ImapPlaces places, SmtpSubmission submission, MailboxOptions options, ILogger<ImapMailbox> log, TimeProvider clock) : IMailbox
{
    private readonly ImapReading _reading = new(client, places, clock);
    private IReadOnlyList<(IMailFolder Folder, RemoteFolder Remote)>? _folders;

    public Task<IReadOnlyList<RemoteFolder>> Folders(CancellationToken stop = default) => Do<IReadOnlyList<RemoteFolder>>(async () => [.. (await Listed(anew: true, stop)).Select(folder => folder.Remote)], stop);

    public async IAsyncEnumerable<MailBatch> Read(IReadOnlyDictionary<string, string> cursors, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var folders = await Do(() => Listed(anew: _folders is null, stop), stop);
        await using var batches = _reading.Run(folders, cursors, stop).GetAsyncEnumerator(stop);
        while (await Do(() => batches.MoveNextAsync().AsTask(), stop))
            yield return batches.Current;
    }

    public Task Wait(TimeSpan most, CancellationToken stop = default) => Do(async () =>
    {
        await new ImapWaiting(client, options).Run(_reading.CursorOf(client.Inbox.FullName), most, stop);
        return true;
    }, stop);

    public Task<Stream?> Fetch(string remoteId, CancellationToken stop = default) => Do<Stream?>(async () =>
    {
        foreach (var (folder, _, uids) in await Places([remoteId], stop))
        {
            await folder.OpenAsync(FolderAccess.ReadOnly, stop);
            if (folder.UidValidity != uids[0].Validity)
                continue;
            try
            {
                return await folder.GetStreamAsync(uids[0], "", stop);
            }
            catch (MessageNotFoundException)
            {
                // Moved or deleted since it was read last; another copy may be there.
                continue;
            }
        }
        return null;
    }, stop);

    public Task Apply(MailAct act, CancellationToken stop = default) => Do(async () =>
    {
        foreach (var (folder, remote, uids) in await Places(act.RemoteIds, stop))
        {
            await folder.OpenAsync(FolderAccess.ReadWrite, stop);
            var there = uids.Where(uid => uid.Validity == folder.UidValidity).ToList();
            if (there.Count == 0)
                continue;
            if (act.Set != MailFlags.None)
                await folder.StoreAsync(there, new StoreFlagsRequest(StoreAction.Add, ImapFlags.Theirs(act.Set)) { Silent = true }, stop);
            if (act.Clear != MailFlags.None)
                await folder.StoreAsync(there, new StoreFlagsRequest(StoreAction.Remove, ImapFlags.Theirs(act.Clear)) { Silent = true }, stop);
            if (act.MoveTo is { } to && (await Listed(anew: false, stop)).FirstOrDefault(one => one.Remote.RemoteId == to) is { Folder: { } target, Remote: { } goal } && remote.RemoteId != to && remote.Role.IsLeft(goal.Role))
                await folder.MoveToAsync(there, target, stop);
        }
        return true;
    }, stop);

    public Task<string?> Send(Stream mail, CancellationToken stop = default) => SendAndKeep(mail, stop);

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var brief = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true, brief.Token);
        }
        catch (Exception fault) when (faults.Read(fault) is not null || fault is OperationCanceledException)
        {
            log.LogDebug("A mailbox did not say goodbye.");
        }
        client.Dispose();
    }

    private async Task<string?> SendAndKeep(Stream mail, CancellationToken stop)
    {
        using var message = await MimeMessage.LoadAsync(mail, stop);
        await submission.Send(account, message, stop);
        var id = message.MessageId is { Length: > 0 } messageId ? MessageKey.OfMail(messageId, message.Date, message.From.Mailboxes.FirstOrDefault()?.Address, message.Subject) : null;
        if (KnownProviders.OfHost(account.Hosts!.ImapHost) is { KeepsSent: true })
            return id;
        try
        {
            // It is sent; nothing that happens now may make somebody send it again.
            if ((await Listed(anew: false, CancellationToken.None)).FirstOrDefault(one => one.Remote.Role == FolderRole.Sent).Folder is { } sent)
                await sent.AppendAsync(new AppendRequest(message, MessageFlags.Seen), CancellationToken.None);
            return id;
        }
        catch (Exception fault) when (faults.Read(fault) is { } told)
        {
            log.LogWarning("A mail was sent, but its copy could not be put among the sent ones: {Fault}.", told.GetType().Name);
            return null;
        }
    }

    // Where the copies of these mails lie, folder by folder.
    private async Task<IReadOnlyList<(IMailFolder Folder, RemoteFolder Remote, List<UniqueId> Uids)>> Places(IReadOnlyList<string> remoteIds, CancellationToken stop)
    {
        var folders = await Listed(anew: false, stop);
        var living = (await places.Living(remoteIds, stop)).ToLookup(place => place.FolderId);
        return [.. folders.Select(one => (one.Folder, one.Remote, Uids: living[places.IdOf(one.Remote.RemoteId)].Select(place => new UniqueId((uint)place.Epoch, (uint)place.Uid)).ToList())).Where(one => one.Uids.Count > 0)];
    }

    private async Task<IReadOnlyList<(IMailFolder Folder, RemoteFolder Remote)>> Listed(bool anew, CancellationToken stop)
    {
        if (_folders is not null && !anew)
            return _folders;
        var own = client.PersonalNamespaces.Count > 0 ? await client.GetFoldersAsync(client.PersonalNamespaces[0], StatusItems.None, subscribedOnly: false, stop) : [client.Inbox];
        var folders = own.Where(folder => (folder.Attributes & (FolderAttributes.NoSelect | FolderAttributes.NonExistent)) == 0 && !FolderFinder.IsView(folder.Attributes)).ToList();
        if (!folders.Contains(client.Inbox))
            folders.Insert(0, client.Inbox);
        var roles = FolderFinder.Of(folders);
        places.Folders = roles.ToDictionary(remote => places.IdOf(remote.RemoteId), remote => remote.RemoteId);
        return _folders = [.. roles.Select(remote => (folders.First(folder => folder.FullName == remote.RemoteId), remote))];
    }

    private async Task<T> Do<T>(Func<Task<T>> work, CancellationToken stop)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && faults.Read(fault) is { } told)
        {
            throw told;
        }
    }
}
