using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Jams.Domain.Ai;

/// <summary>
/// The shape an answer must have, made from the type it becomes: all properties, no others, no doubles, enums by name, nulls only where the type allows them.
/// Write the type as a record whose constructor says everything; <see cref="System.ComponentModel.DescriptionAttribute"/> explains a property to the model.
/// </summary>
internal static class AnswerShape<T>
{
    /// <summary>The JSON schema (draft 2020-12) as OpenAI's strict mode takes it.</summary>
    public static JsonElement Schema { get; } = AIJsonUtilities.CreateJsonSchema(typeof(T), serializerOptions: AnswerJson.Strict, inferenceOptions: new AIJsonSchemaCreateOptions
    {
        TransformOptions = new AIJsonSchemaTransformOptions { DisallowAdditionalProperties = true, RequireAllProperties = true, MoveDefaultKeywordToDescription = true },
    });

    /// <summary>What the model is told, for servers that do not enforce schemas.</summary>
    public static string Rule { get; } = $"Answer with one JSON object that fits this JSON schema, and with nothing else:\n{Schema.GetRawText()}";

    /// <summary>What the server is told.</summary>
    public static ChatResponseFormat Format { get; } = ChatResponseFormat.ForJsonSchema(Schema, "answer");

    /// <summary>Reads an answer. Fails, in words for the model, when it is not of this shape or <paramref name="check"/> finds something wrong.</summary>
    public static bool TryRead(string answer, Func<T, string?>? check, out T value, out string wrong)
    {
        value = default!;
        try
        {
            if (JsonSerializer.Deserialize<T>(AnswerJson.Within(answer), AnswerJson.Strict) is not { } read)
            {
                wrong = "It is null.";
                return false;
            }
            (value, wrong) = (read, check?.Invoke(read) ?? "");
            return wrong.Length == 0;
        }
        catch (JsonException broken)
        {
            wrong = broken.Message;
            return false;
        }
    }
}

/// <summary>How answers are read as JSON.</summary>
internal static class AnswerJson
{
    public static JsonSerializerOptions Strict { get; } = Made();

    /// <summary>The JSON in an answer: some models think aloud first, or wrap it as code.</summary>
    public static string Within(string answer)
    {
        var text = answer.LastIndexOf("</think>", StringComparison.Ordinal) is var thought and >= 0 ? answer[(thought + "</think>".Length)..].Trim() : answer.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal) || text.Length < 6)
            return text;
        var inner = text[3..^3];
        return inner.IndexOf('\n', StringComparison.Ordinal) is var line and >= 0 && !inner[..line].Contains('{', StringComparison.Ordinal) ? inner[(line + 1)..] : inner;
    }

    private static JsonSerializerOptions Made()
    {
        var strict = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            MaxDepth = 16,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        };
        strict.MakeReadOnly();
        return strict;
    }
}
