namespace Jams.Domain.Mail.Reading;

/// <summary>What can be expected to go wrong in the reading room.</summary>
public static class ReadingFailures
{
    /// <summary>There is no such thread, or it is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("This mail is not here any more.");

    /// <summary>Nothing was ticked.</summary>
    public static Failure Nothing { get; } = Failure.Invalid("Tick the mails first. Nothing was changed.");

    /// <summary>Snoozed into the past.</summary>
    public static Failure Past { get; } = Failure.Invalid("This time has passed. Choose one that is still to come.").For("On");

    /// <summary>Snoozed further than anybody remembers.</summary>
    public static Failure TooFar { get; } = Failure.Invalid("Mail can be put off for two years at most.").For("On");

    /// <summary>Too old, or undone already.</summary>
    public static Failure Gone { get; } = Failure.Conflict("This can no longer be undone. Nothing was changed.");

    /// <summary>Only what is in the trash is deleted for good.</summary>
    public static Failure NotInTrash { get; } = Failure.Conflict("Only mail in the trash can be deleted for good. Nothing was changed.");

    /// <summary>There is no such label, or it is somebody else's.</summary>
    public static Failure NoLabel { get; } = Failure.NotFound("This label is not here any more.");

    /// <summary>Empty or too long.</summary>
    public static Failure LabelName { get; } = Failure.Invalid("A label needs a name of at most {0} characters.", MailLabel.NameLimit).For("Name");

    /// <summary>Two labels of one name would be told apart by nobody.</summary>
    public static Failure LabelTaken(string name) => Failure.Invalid("There is already a label called {0}.", name).For("Name");

    /// <summary>There are enough labels.</summary>
    public static Failure TooManyLabels { get; } = Failure.Invalid("There are {0} labels already. Delete one first.", MailLabel.Most).For("Name");
}
