namespace Jams.Domain.Applications;

/// <summary>
/// What a person writes about an application, as it comes from a form, a file or a captured posting; nothing is checked yet.
/// <see cref="JobApplication.Edit"/> checks and keeps it.
/// </summary>
public sealed record ApplicationDetails
{
    /// <summary>The job's title. Required.</summary>
    public string? Role { get; init; }

    /// <summary>Where, in the posting's words.</summary>
    public string? Location { get; init; }

    /// <summary>Where the work is done, when it is known.</summary>
    public WorkMode? WorkMode { get; init; }

    /// <summary>The posting's address.</summary>
    public string? Link { get; init; }

    /// <summary>How the person found it.</summary>
    public ApplicationSource? Source { get; init; }

    /// <summary>The name of the board, the person or the agency.</summary>
    public string? SourceName { get; init; }

    /// <summary>What is paid, already checked by <see cref="Applications.Salary.Of"/>.</summary>
    public Salary? Salary { get; init; }

    /// <summary>What comes with the salary, in free words.</summary>
    public string? Benefits { get; init; }

    /// <summary>The person's local date of sending it.</summary>
    public DateOnly? AppliedOn { get; init; }

    /// <summary>The local date to write again.</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>The local date of the deadline: to apply by, or to answer an offer by.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>Words to group by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Which resume was sent, in the person's words.</summary>
    public string? ResumeUsed { get; init; }
}
