using Jams.Domain.Ai;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing.Asking;

/// <summary>Notes that an AI should be asked about a mail, if the person has one and the local means are unsure. Filing does not wait for it.</summary>
public sealed class AskLater(FindModel find, Owned<MailQuestion> questions, WorkBell<MailQuestion> bell, TimeProvider clock)
{
    /// <summary>Older mail is not worth the money.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(90);

    /// <summary>Nothing happens for mail that is clear, old, or the person's own, and without a model.</summary>
    public async Task Run(MailMessage message, Classification found, CancellationToken stop = default)
    {
        if (message.IsOwn || !found.IsUnsure || clock.GetUtcNow() - message.SentAt > Fresh || !(await find.Run(message.UserId, ModelStrength.Fast, stop)).IsOk)
            return;
        if ((await questions.Insert(message.UserId, MailQuestion.Of(message.UserId, message.Id, clock.GetUtcNow()), stop)).IsOk)
            bell.Ring();
    }
}
