namespace Jams.Domain.Mail.Filing;

/// <summary>What can be expected to go wrong with filing.</summary>
public static class FilingFailures
{
    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NoFinding { get; } = Failure.NotFound("This mail is not here any more.");

    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NoProposal { get; } = Failure.NotFound("This question is not there any more.");

    /// <summary>It was answered in another window.</summary>
    public static Failure Answered { get; } = Failure.Conflict("This was answered already. Nothing was changed.");

    /// <summary>There is nothing to take back.</summary>
    public static Failure NotApplied { get; } = Failure.Conflict("Nothing was moved because of this mail, so there is nothing to take back.");

    /// <summary>Of several applications none was chosen.</summary>
    public static Failure NoChoice { get; } = Failure.Invalid("Please choose which application this mail is about.").For("ApplicationId");

    /// <summary>An application needs both.</summary>
    public static Failure NoNames { get; } = Failure.Invalid("Please name the company and the role.").For("Role");

    /// <summary>A category that does not exist.</summary>
    public static Failure Category { get; } = Failure.Invalid("Please choose what this mail is.").For("Category");

    /// <summary>A habit that does not exist.</summary>
    public static Failure Habit { get; } = Failure.Invalid("Please choose what should happen.");

    /// <summary>Days out of range.</summary>
    public static Failure Days { get; } = Failure.Invalid("Please write a number of days from 0 to {0}.", FilingRules.DaysLimit);

    /// <summary>There is no stage of the kind that the mail leads to.</summary>
    public static Failure NoStage { get; } = Failure.Conflict("Your board has no stage for this. Add one in the settings, or move the application yourself.");

    /// <summary>The application has moved on, and the mail no longer leads anywhere.</summary>
    public static Failure Moot { get; } = Failure.Conflict("The application is past this already. Nothing was changed.");

    /// <summary>The sender is nobody who could be a contact.</summary>
    public static Failure NoPerson { get; } = Failure.Conflict("The sender of this mail is not a person that could be added, or is a contact already.");
}
