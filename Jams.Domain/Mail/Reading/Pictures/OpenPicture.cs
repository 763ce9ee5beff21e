using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Pictures;

/// <summary>Opens a picture of a mail: one of its parts, or one from elsewhere that its HTML names. What asks has to prove that this person was shown this mail.</summary>
public sealed class OpenPicture(Owned<MailMessage> messages, OpenAttachment open, IFetchPictures fetch)
{
    /// <summary>The part of the mail that is a picture. Fails when the mail is gone or the part is no picture.</summary>
    public async Task<Result<Picture>> Part(string userId, string messageId, int index, CancellationToken stop = default)
    {
        var opened = await open.Run(userId, messageId, index, stop);
        if (opened.Failure is { } failure)
            return failure;
        await using var content = opened.Value.Content;
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = await content.ReadAsync(buffer, stop); read > 0 && bytes.Length <= IFetchPictures.Largest; read = await content.ReadAsync(buffer, stop))
            bytes.Write(buffer, 0, read);
        return bytes.Length <= IFetchPictures.Largest && PictureType.Sniff(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is { } type ? new Picture(type, bytes.ToArray()) : MessageFailures.NoPart;
    }

    /// <summary>A picture from elsewhere. Fails when the mail is gone or the picture cannot be had.</summary>
    public async Task<Result<Picture>> Remote(string userId, string messageId, Uri address, CancellationToken stop = default) =>
        await messages.Get(userId, messageId, stop) is not null && await fetch.Fetch(address, stop) is { } picture ? picture : MessageFailures.NoPart;
}
