using Microsoft.Extensions.AI;

namespace Jams.Domain.Ai;

/// <summary>What every question says to the server, and how refusals look. No tools are ever offered: a model can answer and do nothing else.</summary>
internal static class ModelOptions
{
    public static ChatOptions Of(Prompt prompt, ChatResponseFormat? format = null) => new()
    {
        MaxOutputTokens = prompt.AnswerTokens,
        ResponseFormat = format,
        AdditionalProperties = format is null ? null : new AdditionalPropertiesDictionary { ["strict"] = true },
    };

    public static bool IsRefusal(ChatResponse answer) =>
        answer.FinishReason == ChatFinishReason.ContentFilter || answer.Messages.SelectMany(message => message.Contents).Any(IsRefusal);

    public static bool IsRefusal(AIContent content) => content is ErrorContent { ErrorCode: "Refusal" };
}
