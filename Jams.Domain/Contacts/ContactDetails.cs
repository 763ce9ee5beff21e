namespace Jams.Domain.Contacts;

/// <summary>What a person writes about a contact; nothing is checked yet.</summary>
public sealed record ContactDetails
{
    /// <summary>Required.</summary>
    public string? Name { get; init; }

    /// <summary>What they do, in free words.</summary>
    public string? Role { get; init; }

    /// <summary>Mail addresses.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Telephone numbers, in free form.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>The local date to get in touch again.</summary>
    public DateOnly? NextContactOn { get; init; }

    /// <summary>How close they are, 0–4, when the person corrects what was computed; null = computed.</summary>
    public int? Strength { get; init; }

    /// <summary>Markdown.</summary>
    public string? Notes { get; init; }
}
