using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>A form that was sent but first needed a fresh proof of who sent it. Kept sealed for a short while, so nothing has to be typed again.</summary>
[Index(nameof(ExpiresAt))]
public sealed class KeptForm : OwnedDocument
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>Largest form that is kept, in characters of names and values.</summary>
    public const int Limit = 200_000;

    private KeptForm() { }

    /// <summary>Where it was sent, with its query.</summary>
    public string Path { get; private set; } = "";

    /// <summary>What it held.</summary>
    [Protected]
    public IReadOnlyList<KeptField> Fields { get; private set; } = [];

    /// <summary>Until when it is kept (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Keeps a form from this instant on (UTC).</summary>
    public static KeptForm Keep(string userId, string path, IEnumerable<KeptField> fields, DateTimeOffset now) =>
        new() { UserId = userId, Path = path, Fields = [.. fields], ExpiresAt = now + Life };
}

/// <summary>One field of a form.</summary>
public sealed record KeptField(string Name, string Value);
