using System.Net;
using System.Text;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;

namespace Jams.Workers.Mail.Graph;

/// <summary>Asks Graph for one mailbox. Null means that it is not there (any more); what goes wrong is thrown as <see cref="MailboxFault"/>.</summary>
internal sealed class GraphCalls(IGraph graph, CloudSession session, TimeProvider clock)
{
    /// <summary>What its folders are for, by id. These are the same for as long as a mailbox is there, nearly.</summary>
    public async Task<GraphPlaces> Places(CancellationToken stop)
    {
        var known = await Task.WhenAll(GraphFolders.WellKnown.Select(async one => (Id: await IdOf(one.Name, stop), one.Role)));
        var hidden = await Task.WhenAll(GraphFolders.Hidden.Select(name => IdOf(name, stop)));
        return new GraphPlaces(known.Where(one => one.Id is not null).DistinctBy(one => one.Id).ToDictionary(one => one.Id!, one => one.Role), [.. hidden.OfType<string>()], Now);
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<GraphPerson> Person(CancellationToken stop) => (await session.Answer(graph.Person(session, stop), clock, stop))!;

    /// <summary>All folders, those inside others as well.</summary>
    public async Task<IReadOnlyList<GraphFolder>> Folders(CancellationToken stop)
    {
        var folders = new List<GraphFolder>();
        for (string? link = null; ;)
        {
            var page = Checked((await session.Answer(graph.Folders(session, link, stop), clock, stop))!);
            folders.AddRange(page.Value!.Where(folder => folder.Removed is null));
            if (page.Next is null || page.Next == link)
                break;
            link = page.Next;
        }
        return [.. folders.DistinctBy(folder => folder.Id)];
    }

    /// <summary>A piece of a folder's changes; null when Graph does not know the link any more, or, without one, the folder.</summary>
    public async Task<GraphPage<GraphMail>?> Changes(string folder, string? link, CancellationToken stop) =>
        await session.Answer(graph.Changes(session, folder, link, stop), clock, stop, passed: link is null ? [HttpStatusCode.NotFound] : [HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.BadRequest]) is { } page
            ? Checked(page)
            : null;

    public async Task<GraphMail?> Mail(string id, CancellationToken stop)
    {
        var mail = await session.Answer(graph.Mail(session, id, stop), clock, stop, passed: [HttpStatusCode.NotFound]);
        return mail is null or { Id.Length: > 0 } ? mail : throw new MailboxFault(ConnectingFailures.Garbled(MailProvider.Graph));
    }

    public async Task<byte[]?> Bytes(string id, CancellationToken stop)
    {
        if (await session.Answer(graph.Bytes(session, id, stop), clock, stop, passed: [HttpStatusCode.NotFound]) is not { } answer)
            return null;
        await using (answer)
        {
            using var bytes = new MemoryStream();
            await answer.CopyToAsync(bytes, stop);
            return bytes.ToArray();
        }
    }

    public Task<bool> Mark(string id, GraphMarks marks, CancellationToken stop) => session.Done(graph.Mark(session, id, marks, stop), clock, stop, passed: [HttpStatusCode.NotFound]);

    public Task<bool> Move(string id, string folder, CancellationToken stop) => session.Done(graph.Move(session, id, new GraphMove(folder), stop), clock, stop, passed: [HttpStatusCode.NotFound]);

    public async Task<string> Draft(byte[] mail, CancellationToken stop)
    {
        using var content = new StringContent(Convert.ToBase64String(mail), Encoding.ASCII, "text/plain");
        return (await session.Answer(graph.Draft(session, content, stop), clock, stop, isSending: true))!.Id;
    }

    public Task Attach(string id, GraphAttachment attachment, CancellationToken stop) => session.Done(graph.Attach(session, id, attachment, stop), clock, stop);

    public async Task<string> Upload(string id, GraphUploadItem item, CancellationToken stop) =>
        (await session.Answer(graph.Upload(session, id, new GraphUploadWish(item), stop), clock, stop))!.UploadUrl ?? throw new MailboxFault(ConnectingFailures.Garbled(MailProvider.Graph));

    public Task Send(string id, CancellationToken stop) => session.Done(graph.Send(session, id, stop), clock, stop, isSending: true);

    public Task Delete(string id, CancellationToken stop) => session.Done(graph.Delete(session, id, stop), clock, stop, passed: [HttpStatusCode.NotFound]);

    // Something that is no list must not look like an empty one.
    private static GraphPage<T> Checked<T>(GraphPage<T> page) => page.Value is not null && (page.Next ?? page.Delta) is not null ? page : throw new MailboxFault(ConnectingFailures.Garbled(MailProvider.Graph));

    private async Task<string?> IdOf(string name, CancellationToken stop) => (await session.Answer(graph.Folder(session, name, stop), clock, stop, passed: [HttpStatusCode.NotFound]))?.Id;
}
