namespace Jams.Domain.Applications.Capture;

/// <summary>Where in what was pasted a value was found; the page says it beside the field.</summary>
public enum FoundIn
{
    /// <summary>The page's machine-readable JobPosting (schema.org, JSON-LD).</summary>
    JobPosting,
    /// <summary>The page's machine-readable JobPosting, written as attributes (schema.org microdata).</summary>
    Microdata,
    /// <summary>A known place on a known job board's page.</summary>
    Board,
    /// <summary>The title that the page gives when it is shared (Open Graph), or its window title.</summary>
    PageTitle,
    /// <summary>The link itself.</summary>
    Link,
    /// <summary>The words of the posting.</summary>
    Text,
}

/// <summary>A value, where it was found, and the words that say so (empty where the value is the words).</summary>
public sealed record Found<T>(T Value, FoundIn In, string Words = "");

/// <summary>What could be read from a pasted posting. Everything is a proposal for the person to check; nothing of it is stored by itself.</summary>
public sealed record CapturedPosting
{
    /// <summary>The role's title.</summary>
    public Found<string>? Role { get; init; }

    /// <summary>Who hires.</summary>
    public Found<string>? Company { get; init; }

    /// <summary>Where the work is done, in one line; several places are separated by semicolons.</summary>
    public Found<string>? Location { get; init; }

    /// <summary>On site, hybrid or remote.</summary>
    public Found<WorkMode>? WorkMode { get; init; }

    /// <summary>What it pays.</summary>
    public Found<Salary>? Salary { get; init; }

    /// <summary>The posting's own address.</summary>
    public Found<string>? Link { get; init; }

    /// <summary>Full time, part time, temporary … in the posting's words.</summary>
    public Found<string>? Employment { get; init; }

    /// <summary>When it was posted.</summary>
    public Found<DateOnly>? PostedOn { get; init; }

    /// <summary>The last day to apply.</summary>
    public Found<DateOnly>? ClosesOn { get; init; }

    /// <summary>The posting's text, without markup.</summary>
    public Found<string>? Text { get; init; }

    /// <summary>The job board's name, when the link or the page tells.</summary>
    public Found<string>? Board { get; init; }

    /// <summary>Whether only a link was pasted: there is no text to keep.</summary>
    public bool IsOnlyLink { get; init; }

    /// <summary>This posting, with what it lacks taken from the other.</summary>
    public CapturedPosting Or(CapturedPosting other) => this with
    {
        Role = Role ?? other.Role,
        Company = Company ?? other.Company,
        Location = Location ?? other.Location,
        WorkMode = WorkMode ?? other.WorkMode,
        Salary = Salary ?? other.Salary,
        Link = Link ?? other.Link,
        Employment = Employment ?? other.Employment,
        PostedOn = PostedOn ?? other.PostedOn,
        ClosesOn = ClosesOn ?? other.ClosesOn,
        Text = Text ?? other.Text,
        Board = Board ?? other.Board,
    };
}
