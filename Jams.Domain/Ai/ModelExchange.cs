using Microsoft.Extensions.AI;

namespace Jams.Domain.Ai;

/// <summary>One question that is answered by JSON: asks, checks the shape, and asks once more when it is wrong. Counts what both cost.</summary>
internal sealed class ModelExchange<T>(IChatClient client, Prompt prompt, FilledPrompt filled, Func<T, string?>? check)
{
    /// <summary>What was used so far.</summary>
    public TokenUse Used { get; private set; }

    /// <summary>The answer's JSON, known to be of the shape of <typeparamref name="T"/>. Throws <see cref="ModelFault"/>.</summary>
    public async Task<string> Run(CancellationToken stop)
    {
        var messages = filled.Messages(AnswerShape<T>.Rule);
        var first = await Ask(messages, stop);
        if (AnswerShape<T>.TryRead(first, check, out _, out var wrong))
            return first;
        var second = await Ask(
        [
            .. messages, new(ChatRole.Assistant, first),
            new(ChatRole.User, $"This answer cannot be used: {wrong} Answer once more, with one JSON object that fits the schema and with nothing else."),
        ], stop);
        return AnswerShape<T>.TryRead(second, check, out _, out _) ? second : throw new ModelFault(ModelProblem.NotUnderstood);
    }

    private async Task<string> Ask(IReadOnlyList<ChatMessage> messages, CancellationToken stop)
    {
        var estimate = new TokenUse(Tokens.Of(messages.Select(message => message.Text)), 0);
        try
        {
            var answer = await client.GetResponseAsync(messages, ModelOptions.Of(prompt, AnswerShape<T>.Format), stop);
            Used += TokenUse.Of(answer.Usage, estimate with { Out = Tokens.Of(answer.Text) });
            return ModelOptions.IsRefusal(answer) ? throw new ModelFault(ModelProblem.Refused) : answer.Text;
        }
        catch (ModelFault fault) when (fault.MayHaveCost && fault.Problem != ModelProblem.Refused)
        {
            Used += estimate;
            throw;
        }
        catch (OperationCanceledException)
        {
            Used += estimate;
            throw;
        }
    }
}
