using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a correction did.</summary>
/// <param name="Finding">The finding as it is now.</param>
/// <param name="TakenBack">Moves of applications that were taken back, because the mail does not say what they were made for.</param>
public sealed record Correction(MailFinding Finding, int TakenBack);

/// <summary>The person says what a mail is. That is learned for mail like it; what was asked or done because of the mail follows, and the other mails of its conversation are judged again.</summary>
public sealed class CorrectCategory(
    Owned<MailMessage> messages, Owned<MailFinding> findings, JudgeMail judge, FileJudgedMail file, LearnCategory learn, TakeBackMoves takeBack, TimeProvider clock)
{
    private const int JudgedAgain = 50;

    /// <summary>Fails when there is no such mail of somebody else in the person's mailboxes, or <paramref name="wanted"/> is no category.</summary>
    public async Task<Result<Correction>> Run(string userId, string messageId, MailCategory? wanted, CancellationToken stop = default)
    {
        if (await messages.Get(userId, messageId, stop) is not { IsOwn: false } message || await judge.Run(message, stop) is not { } judged)
            return FilingFailures.NoFinding;
        if (wanted is not { } category || !Enum.IsDefined(category))
            return FilingFailures.Category;
        await learn.Run(userId, judged.Text, category, stop);
        var siblings = await messages.Find(userId, new Query<MailMessage>(mail => mail.ThreadId == message.ThreadId && !mail.IsOwn).ByDescending(mail => mail.SentAt).Take(JudgedAgain), stop);
        var key = FilingKey.Of(message);
        var back = 0;
        foreach (var copy in siblings.Where(mail => mail.Id != message.Id && FilingKey.Of(mail) == key).Append(message))
        {
            await Correct(copy, judged, category, stop);
            back += await takeBack.Run(copy, one => one.To == StageStep.Target(category), stop);
            await file.Run(copy, judged, stop);
        }
        foreach (var other in siblings.Where(mail => FilingKey.Of(mail) != key))
            if (await judge.Run(other, stop) is { } again)
                await file.Run(other, again, stop);
        return await findings.Get(userId, messageId, stop) is { } finding ? new Correction(finding, back) : FilingFailures.NoFinding;
    }

    private async Task Correct(MailMessage message, Judgement judged, MailCategory category, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await findings.Get(message.UserId, message.Id, stop) is null)
            await findings.Insert(message.UserId, MailFinding.Of(message, judged.Found, false, now), stop);
        if (await findings.Get(message.UserId, message.Id, stop) is { } finding)
            await findings.Change(message.UserId, finding, one => one.Correct(category, now), stop);
    }
}
