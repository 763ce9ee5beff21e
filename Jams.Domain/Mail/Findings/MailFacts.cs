namespace Jams.Domain.Mail.Findings;

/// <summary>What a mail says besides what it means; everything is read, not known.</summary>
public sealed record MailFacts
{
    /// <summary>Nothing was read.</summary>
    public static MailFacts None { get; } = new();

    /// <summary>Whose mail it is: the firm that hires, or the agency that asks. Null when it does not say.</summary>
    public Said<string>? Company { get; init; }

    /// <summary>The job's title; null when it does not say.</summary>
    public Said<string>? Role { get; init; }

    /// <summary>The applicant tracking system or job board that sent it, by its usual name ("Greenhouse"); null when none is known.</summary>
    public string? System { get; init; }

    /// <summary>Days and times that it names, in order, those of its calendar part first.</summary>
    public IReadOnlyList<SaidTime> Times { get; init; } = [];

    /// <summary>Its links that are good for something.</summary>
    public IReadOnlyList<SortedLink> Links { get; init; } = [];

    /// <summary>The language it is written in: "en", "de", "fr", or null.</summary>
    public string? Language { get; init; }
}
