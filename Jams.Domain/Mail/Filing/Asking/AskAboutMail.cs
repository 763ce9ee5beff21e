using System.Globalization;
using Jams.Domain.Ai;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing.Asking;

/// <summary>Asks an AI what a mail means. The mail is data between marks; the answer is a word of a closed list with words that must stand in the mail, and can move nothing by itself.</summary>
public sealed class AskAboutMail(Owned<MailQuestion> questions, Owned<MailMessage> messages, JudgeMail judge, AskModel ask, FileJudgedMail file, TimeProvider clock)
{
    private const int TextShown = 6_000;
    private const int Tries = 6;

    /// <summary>Files the mail again when the answer tells more than was known; an answer that cannot be checked is dropped. A budget that is used up or a server that is away puts it off.</summary>
    public async Task Run(MailQuestion question, CancellationToken stop = default)
    {
        var userId = question.UserId;
        Result outcome = Result.Ok;
        // The person, or what they taught meanwhile, may have settled it.
        if (await messages.Get(userId, question.Id, stop) is { } message && await judge.Run(message, stop) is { Found: { IsUnsure: true, Method: not FindingMethod.Person } } judged)
            outcome = await Ask(message, judged, stop);
        var again = outcome.Failure is { } failure && question.Attempts < Tries ? AiFailures.WorthAskingAgain(failure, clock.GetUtcNow()) : null;
        await questions.Change(userId, question, one =>
        {
            if (outcome.Failure is { } wrong)
                one.Fail(wrong.ToString(), again);
            else
                one.Close();
        }, stop);
    }

    private async Task<Result> Ask(MailMessage message, Judgement judged, CancellationToken stop)
    {
        var call = ModelCall.For(message.UserId, "mail.filing.asking.read")
            .With("today", clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).WithText("mail", Shown(judged.Text));
        var answer = await ask.Run<MailAnswer>(call, given => CheckAnswer.Problem(given, judged.Text), stop);
        if (answer.Failure is { } failure)
            return failure;
        if (CheckAnswer.Together(judged.Found, answer.Value, judged.Text) is { } better)
            await file.Run(message, judged with { Found = better }, stop);
        return Result.Ok;
    }

    private static string Shown(MailText mail)
    {
        var text = mail.Of(MailPartKind.Newest);
        var invitation = mail.Invitation is { } calendar ? $"\nCalendar invitation: {calendar.Summary}" : "";
        return $"From: {mail.From?.Name} <{mail.From?.Address}>\nSubject: {mail.Subject}{invitation}\n\n{(text.Length > TextShown ? text[..TextShown] : text)}";
    }
}
