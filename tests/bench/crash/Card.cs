using Jams.Domain.Storage;

namespace Jams.Crash;

/// <summary>About as large as an application on the board: some text, dates, a list, two sealed values.</summary>
[Index(nameof(UserId), nameof(UpdatedAt))]
[Index(nameof(UserId), nameof(Stage), nameof(UpdatedAt))]
public sealed class Card : OwnedDocument
{
    private Card()
    {
    }

    public string Company { get; private set; } = "";
    public string Role { get; private set; } = "";
    public string Stage { get; private set; } = "";
    public string? Location { get; private set; }
    public string? Link { get; private set; }
    public string Posting { get; private set; } = "";
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public bool Archived { get; private set; }
    public int Changes { get; private set; }
    public DateOnly? AppliedOn { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    [Protected]
    public string? Notes { get; private set; }

    [Protected]
    public Pay? Salary { get; private set; }

    public static Card Of(string user, int number, DateTimeOffset at) => new()
    {
        UserId = user, Company = $"Company {number % 700}", Role = "Senior Software Engineer", Stage = $"stage{number % 6}", Location = "Berlin, hybrid",
        Link = $"https://jobs.example.com/postings/{number}", Posting = "We are looking for somebody who likes databases. ", Tags = ["remote", "dotnet"],
        AppliedOn = DateOnly.FromDateTime(at.Date), CreatedAt = at, UpdatedAt = at.AddMinutes(number), Notes = $"Spoke with number {number} about the team and the next round.",
        Salary = new Pay(60000 + number, 75000 + number, "EUR"),
    };

    public void Change() => Changes++;
}

public sealed record Pay(decimal Min, decimal Max, string Currency);
