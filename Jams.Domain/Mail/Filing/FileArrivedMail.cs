using Jams.Domain.Mail.Filing.Asking;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Filing;

/// <summary>Files each mail that comes in: judges it by local means and files it; where those are unsure an AI is asked later, if the person has one.</summary>
public sealed class FileArrivedMail(JudgeMail judge, FileJudgedMail file, AskLater ask) : IFileMail
{
    /// <inheritdoc />
    public async Task File(MailAccount account, MailMessage message, ReadableMail read, CancellationToken stop = default)
    {
        if (await judge.Run(message, stop) is not { } judged)
            return;
        await file.Run(message, judged, stop);
        await ask.Run(message, judged.Found, stop);
    }
}
