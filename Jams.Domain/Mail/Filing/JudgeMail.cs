using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Filing;

/// <summary>Reads a stored mail and says what it means, by local means and by what the person taught.</summary>
public sealed class JudgeMail(ReadWords read, ClassifyMail classify, SeeCorrections corrections)
{
    /// <summary>Null when its bytes are gone or cannot be read.</summary>
    public async Task<Judgement?> Run(MailMessage message, CancellationToken stop = default) =>
        await read.Run(message, stop) is { } text ? new Judgement(text, classify.Run(text, await corrections.Run(message.UserId, stop))) : null;
}
