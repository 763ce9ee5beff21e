namespace Jams.Domain.Applications.Import;

/// <summary>What can be expected to go wrong with imports.</summary>
public static class ImportFailures
{
    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("There is no such import. It may have been discarded.");

    /// <summary>Nothing chosen, or nothing in it.</summary>
    public static Failure Empty { get; } = Failure.Invalid("There is nothing in this file. Choose a CSV file with one row for each application.").For("File");

    /// <summary>More bytes than are taken.</summary>
    public static Failure TooLarge { get; } =
        Failure.Invalid("The file is larger than {0} MB. Nothing was read or stored. Split it, or leave the postings' texts out.", ApplicationImport.SizeLimit / (1024 * 1024)).For("File");

    /// <summary>A spreadsheet program's own format, or a picture, and so on.</summary>
    public static Failure NoTable { get; } = Failure.Invalid("This is not a CSV file. In your spreadsheet choose “Save as” or “Download”, then CSV, and bring that file.").For("File");

    /// <summary>More rows than are taken at once.</summary>
    public static Failure TooManyRows { get; } = Failure.Invalid("The file has more than {0} rows. Split it into several files; nothing was stored.", ApplicationImport.RowsLimit).For("File");

    /// <summary>More columns than anybody can go through.</summary>
    public static Failure TooManyColumns { get; } = Failure.Invalid("The file has more than {0} columns. Leave out those that say nothing about the applications; nothing was stored.", ApplicationImport.ColumnsLimit).For("File");

    /// <summary>No column for the company or the role.</summary>
    public static Failure NoColumn { get; } = Failure.Invalid("Say which columns hold the company and the role; every application needs both.").For("Columns");

    /// <summary>A meaning was given to two columns.</summary>
    public static Failure TwoColumns { get; } = Failure.Invalid("Two columns have the same meaning. Only notes can come from several columns.").For("Columns");

    /// <summary>Dates that could mean two days.</summary>
    public static Failure NoDayOrder { get; } = Failure.Invalid("Say which number of the dates is the day.").For("DayOrder");

    /// <summary>Words that lead nowhere.</summary>
    public static Failure NoStage { get; } = Failure.Invalid("Say where each status leads.").For("Stages");

    /// <summary>Runs or ran already.</summary>
    public static Failure Started { get; } = Failure.Conflict("This import was started already.");

    /// <summary>Cannot be undone now.</summary>
    public static Failure NotDone { get; } = Failure.Conflict("Only a finished import can be undone.");

    /// <summary>Is under way.</summary>
    public static Failure Running { get; } = Failure.Conflict("This import is running. Wait until it has finished; then you can undo it.");

    /// <summary>A row without a company.</summary>
    public static Failure NoCompany { get; } = Failure.Invalid("No company.");

    /// <summary>A row without a role.</summary>
    public static Failure NoRole { get; } = Failure.Invalid("No role.");

    /// <summary>A row whose company or role is too long.</summary>
    public static Failure LongName { get; } = Failure.Invalid("Company or role is longer than {0} characters.", JobApplication.NameLimit);

    /// <summary>A quotation mark that is never closed swallows the rest of the file.</summary>
    public static Failure OpenQuote { get; } = Failure.Invalid("A quotation mark is opened here and never closed. This row and everything after it was not read.");

    /// <summary>The file itself is gone.</summary>
    public static Failure FileGone { get; } = Failure.Conflict("The file of this import was deleted. Bring it again.");
}
