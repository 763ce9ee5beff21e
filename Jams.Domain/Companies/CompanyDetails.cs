namespace Jams.Domain.Companies;

/// <summary>What a person writes about a company; nothing is checked yet.</summary>
public sealed record CompanyDetails
{
    /// <summary>Required.</summary>
    public string? Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Mail and web domains.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Pages.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Markdown.</summary>
    public string? Notes { get; init; }
}
