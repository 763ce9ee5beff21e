using Jams.Domain.Ai;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Writing;

/// <summary>What a model wrote.</summary>
public sealed record WrittenReply
{
    /// <summary>The answer, plain text.</summary>
    public string Text { get; init; } = "";
}

/// <summary>Has a language model draft an answer. The draft is text in a field, nothing more: it is never sent by itself, and follows nothing the mail asks of it.</summary>
public sealed class AskForReply(AskModel ask, FindModel find, OpenMail open)
{
    /// <summary>Longest wish, in characters.</summary>
    public const int WishLimit = 500;

    private const int TextLimit = 6000;

    /// <summary>Whether there is a model to ask for this person.</summary>
    public async Task<bool> CanAsk(string userId, CancellationToken stop = default) => (await find.Run(userId, ModelStrength.Fast, stop)).IsOk;

    /// <summary>The draft; <paramref name="wish"/> says in the person's words what it should say. Fails as <see cref="AiFailures"/>, and when the mail is not there.</summary>
    public async Task<Result<string>> Run(string userId, string messageId, ReplyTone tone, string? wish, string yourName, CancellationToken stop = default)
    {
        var opened = await open.Run(userId, messageId, stop);
        if (opened.Failure is { } failure)
            return failure;
        var language = MailLanguage.Of(opened.Value.Read.Text) == "de" ? "German (address with Sie)" : "English";
        var said = (wish ?? "").Trim();
        var call = ModelCall.For(userId, "mail.reply").With("tone", tone.ToString().ToLowerInvariant()).With("language", language)
            .WithText("name", yourName).WithText("wish", said.Length > WishLimit ? said[..WishLimit] : said).WithText("mail", opened.Value.Read.Text) with { Fresh = true };
        var answered = await ask.Run<WrittenReply>(call, answer => answer.Text.Trim().Length is 0 or > TextLimit ? $"\"text\" must have 1 to {TextLimit} characters." : null, stop);
        return answered.Failure is { } refused ? refused : answered.Value.Text.ReplaceLineEndings("\n").Trim();
    }
}
