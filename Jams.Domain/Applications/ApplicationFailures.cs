namespace Jams.Domain.Applications;

/// <summary>What can be expected to go wrong with applications.</summary>
public static class ApplicationFailures
{
    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("There is no such application. It may have been deleted.");

    /// <summary>Every application is for a role.</summary>
    public static Failure Role { get; } = Failure.Invalid("Please name the role, in at most {0} characters.", JobApplication.NameLimit).For("Role");

    /// <summary>Every application is sent to a company.</summary>
    public static Failure Company { get; } = Failure.Invalid("Please name the company, in at most {0} characters.", JobApplication.NameLimit).For("Company");

    /// <summary>More characters than are kept.</summary>
    public static Failure TooLong(string field, int limit) => Failure.Invalid("This is longer than {0} characters.", limit).For(field);

    /// <summary>More tags than are useful.</summary>
    public static Failure Tags { get; } = Failure.Invalid("An application has at most {0} tags of at most {1} characters.", JobApplication.TagsLimit, JobApplication.TagLimit).For("Tags");

    /// <summary>The details were saved in another window since this one read them.</summary>
    public static Failure Stale { get; } = Failure.Conflict("This application was changed in another window. Your text is below; compare and save again.");

    /// <summary>Archived applications stand still.</summary>
    public static Failure Archived { get; } = Failure.Conflict("This application is in the archive. Restore it first.");

    /// <summary>It is in the archive already.</summary>
    public static Failure AlreadyArchived { get; } = Failure.Conflict("This application is in the archive already.");

    /// <summary>It is not in the archive.</summary>
    public static Failure NotArchived { get; } = Failure.Conflict("This application is not in the archive.");

    /// <summary>It was withdrawn before.</summary>
    public static Failure AlreadyWithdrawn { get; } = Failure.Conflict("You have withdrawn this application already.");

    /// <summary>The change to be undone is no longer the last one.</summary>
    public static Failure MovedOn { get; } = Failure.Conflict("This application has moved on since. Nothing was changed; use Move to put it where it belongs.");

    /// <summary>Undo has nowhere to go back to.</summary>
    public static Failure StageGone { get; } = Failure.Conflict("The stage it came from was deleted. Nothing was changed; use Move to put it where it belongs.");
}
