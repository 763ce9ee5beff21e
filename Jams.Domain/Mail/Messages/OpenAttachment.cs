using Jams.Domain.Documents;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>A file of a mail: a name that is safe to save under, its type told from its bytes, its bytes (to be closed by the reader). Never to be shown in a page of ours, whatever it is.</summary>
public sealed record OpenedAttachment(string Name, string MediaType, Stream Content);

/// <summary>Opens a file of a mail: from the bytes that are kept here, else from the mailbox.</summary>
public sealed class OpenAttachment(Owned<MailMessage> messages, Owned<MailAccount> accounts, MailBytes bytes, OpenMail open, IParseMail parser, IMailboxes mailboxes)
{
    /// <summary>The file that stands at <paramref name="index"/> (<see cref="MailPart.Index"/>). Fails when there is none, and with the mailbox's own failure when it has to be asked and cannot be.</summary>
    public async Task<Result<OpenedAttachment>> Run(string userId, string messageId, int index, CancellationToken stop = default)
    {
        if (await messages.Get(userId, messageId, stop) is not { } message || await open.Read(message, stop) is not { } read)
            return MessageFailures.NotFound;
        if (read.Attachments.FirstOrDefault(part => part.Index == index) is not { } part)
            return MessageFailures.NoPart;
        var content = await Kept(message, index, stop) is { } kept ? kept : await Fetched(message, index, stop);
        return content.Failure is { } failure ? failure : await Told(part.Name, content.Value, stop);
    }

    private async Task<Stream?> Kept(MailMessage message, int index, CancellationToken stop)
    {
        if (await bytes.Open(message.UserId, message.Id, stop) is not var (stored, isWhole))
            return null;
        await using (stored)
            return await parser.OpenPart(stored, index, isWhole, stop);
    }

    private async Task<Result<Stream>> Fetched(MailMessage message, int index, CancellationToken stop)
    {
        if (await accounts.Get(message.UserId, message.AccountId, stop) is not { Secrets: not null } account)
            return MailboxFailures.NotConnected;
        try
        {
            await using var mailbox = await mailboxes.Open(account, stop);
            await using var whole = await mailbox.Fetch(message.RemoteId, stop);
            return whole is not null && await parser.OpenPart(whole, index, stop: stop) is { } part ? Result.Of(part) : MessageFailures.GoneAtProvider;
        }
        catch (MailboxFault fault)
        {
            return fault.Failure;
        }
    }

    private static async Task<OpenedAttachment> Told(string name, Stream content, CancellationToken stop)
    {
        var head = new byte[FileType.Peek];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
        content.Position = 0;
        return new OpenedAttachment(AttachmentType.CleanName(name), AttachmentType.Sniff(head.AsSpan(0, length), length < head.Length, name), content);
    }
}
