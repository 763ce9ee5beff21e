using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>A mail and what is in it.</summary>
public sealed record OpenedMail(MailMessage Message, ReadableMail Read);

/// <summary>Opens a mail to be read.</summary>
public sealed class OpenMail(Owned<MailMessage> messages, MailBytes bytes, IParseMail parser)
{
    /// <summary>The mail taken apart. Its texts are as sent: hostile until sanitised. Fails when there is no such mail of this person.</summary>
    public async Task<Result<OpenedMail>> Run(string userId, string messageId, CancellationToken stop = default) =>
        await messages.Get(userId, messageId, stop) is { } message && await Read(message, stop) is { } read ? new OpenedMail(message, read) : MessageFailures.NotFound;

    internal async Task<ReadableMail?> Read(MailMessage message, CancellationToken stop)
    {
        if (await bytes.Open(message.UserId, message.Id, stop) is not var (stored, isWhole))
            return null;
        await using (stored)
        {
            using var whole = new MemoryStream();
            await stored.CopyToAsync(whole, stop);
            return parser.Parse(whole.GetBuffer().AsMemory(0, (int)whole.Length), message.ReceivedAt, isWhole);
        }
    }
}
