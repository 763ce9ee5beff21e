using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Filing;

/// <summary>Gets the words of a stored mail.</summary>
public sealed class ReadWords(MailBytes bytes, IReadMailText reader)
{
    /// <summary>As classification reads them; null when its bytes are gone or cannot be read.</summary>
    public async Task<MailText?> Run(MailMessage message, CancellationToken stop = default)
    {
        if (message.QuarantinedBecause is not null || await bytes.Open(message.UserId, message.Id, stop) is not var (stored, _))
            return null;
        await using (stored)
        {
            using var whole = new MemoryStream();
            await stored.CopyToAsync(whole, stop);
            whole.Position = 0;
            return reader.Read(whole, message.IsOwn);
        }
    }
}
