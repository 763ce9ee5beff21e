using Microsoft.Extensions.AI;

namespace Jams.Domain.Ai;

/// <summary>What goes to the model: our instructions, and the input with texts from outside between marks.</summary>
public sealed record FilledPrompt(string Instructions, string Input)
{
    /// <summary>As messages; <paramref name="more"/> is added to the instructions.</summary>
    public IReadOnlyList<ChatMessage> Messages(string? more = null) =>
        [new(ChatRole.System, more is null ? Instructions : $"{Instructions}\n\n{more}"), new(ChatRole.User, Input)];
}
