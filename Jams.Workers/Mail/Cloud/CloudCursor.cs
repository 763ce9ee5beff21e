using System.Text.Json;

namespace Jams.Workers.Mail.Cloud;

/// <summary>Up to where was read, in the provider's own terms, and which mails could not be had so far (with the tries).</summary>
internal sealed record CloudCursor(string? At, IReadOnlyDictionary<string, int> Hard)
{
    public static CloudCursor Start { get; } = new(null, new Dictionary<string, int>());

    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>What was written; something else is as nothing, and all is compared anew.</summary>
    public static CloudCursor Of(string? text)
    {
        try
        {
            return text is { Length: > 0 } && JsonSerializer.Deserialize<CloudCursor>(text) is { Hard: not null } read ? read : Start;
        }
        catch (JsonException)
        {
            return Start;
        }
    }
}
