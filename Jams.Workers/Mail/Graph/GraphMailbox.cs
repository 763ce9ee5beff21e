using System.Runtime.CompilerServices;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;

namespace Jams.Workers.Mail.Graph;

/// <summary>An open mailbox at Microsoft.</summary>
internal sealed class GraphMailbox(MailAccount account, GraphCalls graph, Func<CancellationToken, Task<GraphPlaces>> places, GraphPieces pieces, StoredMails stored) : IMailbox
{
    private IReadOnlyList<GraphFolder>? _folders;

    public async Task<IReadOnlyList<RemoteFolder>> Folders(CancellationToken stop = default)
    {
        _folders = await graph.Folders(stop);
        return GraphFolders.Of(_folders, await places(stop));
    }

    public async IAsyncEnumerable<MailBatch> Read(IReadOnlyDictionary<string, string> cursors, [EnumeratorCancellation] CancellationToken stop = default)
    {
        // Whoever reads has mostly just looked at the folders.
        var folders = _folders ?? await graph.Folders(stop);
        _folders = null;
        await foreach (var batch in new GraphReading(account, graph, stored, folders, GraphFolders.Of(folders, await places(stop)), cursors).Run(stop))
            yield return batch;
    }

    public Task Wait(TimeSpan most, CancellationToken stop = default) => Task.CompletedTask;

    public async Task<Stream?> Fetch(string remoteId, CancellationToken stop = default) => await graph.Bytes(remoteId, stop) is { } bytes ? new MemoryStream(bytes, writable: false) : null;

    public Task Apply(MailAct act, CancellationToken stop = default) => Task.WhenAll(act.RemoteIds.Select(id => Apply(act, id, stop)));

    public async Task<string?> Send(Stream mail, CancellationToken stop = default)
    {
        using var bytes = new MemoryStream();
        await mail.CopyToAsync(bytes, stop);
        return await new GraphSending(graph, pieces).Run(bytes.ToArray(), stop);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task Apply(MailAct act, string id, CancellationToken stop)
    {
        var marks = new GraphMarks(Wanted(act, MailFlags.Seen), Wanted(act, MailFlags.Flagged) is { } flagged ? new GraphFlag(flagged ? "flagged" : "notFlagged") : null);
        // What is gone there is passed over.
        if (marks is not { IsRead: null, Flag: null } && !await graph.Mark(id, marks, stop))
            return;
        if (act.MoveTo is { } folder)
            await graph.Move(id, folder, stop);
    }

    private static bool? Wanted(MailAct act, MailFlags flag) => act.Set.HasFlag(flag) ? true : act.Clear.HasFlag(flag) ? false : null;
}
