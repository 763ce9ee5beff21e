using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Gets the bytes of a mail back out of the store.</summary>
public sealed class MailBytes(Owned<MailContent> contents, IFiles files)
{
    /// <summary>The mail (RFC 5322) as it is kept here, and whether its attachments are in it; null when there is none. The reader closes the stream.</summary>
    public async Task<(Stream Bytes, bool IsWhole)?> Open(string userId, string messageId, CancellationToken stop = default)
    {
        if (await contents.Get(userId, messageId, stop) is not { } content)
            return null;
        if (content.Bytes is { } packed)
            return (Packing.Unpack(new MemoryStream(packed)), content.IsWhole);
        return content.FileId is { } file && await files.Open(userId, file, stop) is { } stored ? (Packing.Unpack(stored), content.IsWhole) : null;
    }
}
