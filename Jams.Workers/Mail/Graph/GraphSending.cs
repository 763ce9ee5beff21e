using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using MimeKit;

namespace Jams.Workers.Mail.Graph;

/// <summary>
/// Sends a mail by way of a draft, because only then the copy among the sent mails has an id that is known. A request may have 4 MB; of a larger mail the files are put to the draft one by one.
/// </summary>
internal sealed class GraphSending(GraphCalls graph, GraphPieces pieces)
{
    // 4 MB of base64.
    private const int LargestAtOnce = 2_800_000;
    private const int LargestFileAtOnce = 2_800_000;
    private const int Largest = 35 * 1024 * 1024;

    public async Task<string?> Run(byte[] mail, CancellationToken stop)
    {
        if (mail.Length > Largest)
            throw new MailboxFault(ConnectingFailures.TooLarge(MailProvider.Graph, 25));
        var files = new List<MimePart>();
        var text = mail;
        using var message = mail.Length > LargestAtOnce ? await MimeMessage.LoadAsync(new MemoryStream(mail, writable: false), persistent: true, stop) : null;
        if (message is not null)
        {
            files.AddRange(message.Attachments.OfType<MimePart>());
            text = Without(message, files);
            if (text.Length > LargestAtOnce)
                throw new MailboxFault(ConnectingFailures.TooLarge(MailProvider.Graph, 2));
        }
        var id = await graph.Draft(text, stop);
        try
        {
            foreach (var file in files)
                await Attach(id, file, stop);
            await graph.Send(id, stop);
            return id;
        }
        catch (MailboxFault fault)
        {
            if (await WasSent(id, stop) is not { } sent)
                throw fault.AfterHandOver();
            if (sent)
                return id;
            throw;
        }
    }

    // No answer came, perhaps although the mail left. What is still a draft did not, and is cleared away. Null when Microsoft does not tell.
    private async Task<bool?> WasSent(string id, CancellationToken stop)
    {
        try
        {
            if (await graph.Mail(id, stop) is not { } there)
                return null;
            if (there.IsDraft == false)
                return true;
            await graph.Delete(id, stop);
            return false;
        }
        catch (MailboxFault)
        {
            return null;
        }
    }

    private async Task Attach(string id, MimePart file, CancellationToken stop)
    {
        using var content = new MemoryStream();
        if (file.Content is not null)
            await file.Content.DecodeToAsync(content, stop);
        var (name, type) = (file.FileName is { Length: > 0 } given ? given : "file", file.ContentType.MimeType);
        if (content.Length <= LargestFileAtOnce)
            await graph.Attach(id, new GraphAttachment(name, type, content.ToArray()), stop);
        else
            await pieces.Put(await graph.Upload(id, new GraphUploadItem(name, type, content.Length, IsInline: false), stop), content.ToArray(), stop);
    }

    private static byte[] Without(MimeMessage message, List<MimePart> files)
    {
        foreach (var parts in All(message.Body).ToList())
            foreach (var file in files)
                parts.Remove(file);
        if (message.Body is MimePart only && files.Contains(only))
            message.Body = new TextPart("plain");
        using var text = new MemoryStream();
        message.WriteTo(text);
        return text.ToArray();
    }

    private static IEnumerable<Multipart> All(MimeEntity? entity) => entity is Multipart parts ? [parts, .. parts.SelectMany(All)] : [];
}
