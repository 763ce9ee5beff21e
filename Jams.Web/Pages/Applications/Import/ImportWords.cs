using Jams.Domain.Applications.Import;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Applications.Import;

/// <summary>What the pages of imports call things. The words are English keys of translations.</summary>
public static class ImportWords
{
    /// <summary>Names for the forms, because a tab is no good value.</summary>
    private static readonly Dictionary<char, string> DelimiterNames = new() { [','] = "comma", [';'] = "semicolon", ['\t'] = "tab", ['|'] = "pipe" };

    public static string Of(ImportField field) => field switch
    {
        ImportField.None => "Leave out",
        ImportField.Company => "Company",
        ImportField.Role => "Role",
        ImportField.Stage => "Status",
        ImportField.Location => "Place",
        ImportField.WorkMode => "On site, hybrid or remote",
        ImportField.Link => "Link to the posting",
        ImportField.AppliedOn => "Sent on",
        ImportField.SavedOn => "Noted on",
        ImportField.FollowUpOn => "Follow up on",
        ImportField.DeadlineOn => "Deadline",
        ImportField.Salary => "Salary, in one text",
        ImportField.SalaryMin => "Salary from",
        ImportField.SalaryMax => "Salary up to",
        ImportField.Currency => "Currency",
        ImportField.Period => "What time the salary is for",
        ImportField.Source => "Found through",
        ImportField.SourceName => "Name of the board, person or agency",
        ImportField.Tags => "Tags",
        ImportField.Notes => "Notes",
        ImportField.Posting => "Job description",
        ImportField.Benefits => "Benefits",
        ImportField.ContactName => "Name of the person there",
        ImportField.ContactAddress => "Mail address of the person there",
        ImportField.ResumeUsed => "Resume sent",
        ImportField.ArchivedOn => "Put into the archive on",
        _ => "Kind of the stage",
    };

    public static string Of(ImportState state) => state switch
    {
        ImportState.Uploaded => "Not started",
        ImportState.Waiting or ImportState.Running => "Running",
        ImportState.Done => "Done",
        ImportState.Undone => "Undone",
        _ => "Given up",
    };

    /// <summary>The class that gives a state its colour.</summary>
    public static string Look(ImportState state) => state switch
    {
        ImportState.Waiting or ImportState.Running => "is-info",
        ImportState.Done => "is-good",
        ImportState.Failed => "is-bad",
        ImportState.Uploaded => "is-warn",
        _ => "plain",
    };

    public static string Of(ImportOrigin origin) => origin switch
    {
        ImportOrigin.Jams => "An export of JAMS",
        ImportOrigin.Huntr => "An export of Huntr",
        ImportOrigin.Teal => "An export of Teal",
        _ => "A table of your own",
    };

    public static string Of(RowFate fate) => fate switch
    {
        RowFate.Added => "To be added",
        RowFate.Duplicate => "There already",
        RowFate.LeftOut => "Left out",
        _ => "Cannot be read",
    };

    public static string OfEncoding(string name) => name switch
    {
        "utf-8" => "UTF-8",
        "utf-16" => "UTF-16",
        "utf-16BE" => "UTF-16, other order",
        "windows-1252" => "Western Europe (Windows-1252)",
        "iso-8859-15" => "Western Europe (ISO 8859-15)",
        "windows-1250" => "Central Europe (Windows-1250)",
        "iso-8859-2" => "Central Europe (ISO 8859-2)",
        "windows-1251" => "Cyrillic (Windows-1251)",
        "macintosh" => "Western Europe (old Macintosh)",
        "windows-1253" => "Greek (Windows-1253)",
        "windows-1254" => "Turkish (Windows-1254)",
        "shift_jis" => "Japanese (Shift JIS)",
        _ => "Chinese (GB 18030)",
    };

    public static string OfDelimiter(char delimiter) => delimiter switch { ',' => "Comma", ';' => "Semicolon", '\t' => "Tab", _ => "Vertical line" };

    public static string NameOf(char delimiter) => DelimiterNames[delimiter];

    /// <summary>The delimiter of this name; the comma when there is none of it.</summary>
    public static char Delimiter(string? name) => DelimiterNames.FirstOrDefault(pair => pair.Value == name, new(',', "")).Key;

    /// <summary>What is said about a row, in the person's language.</summary>
    public static string Say(this IStringLocalizer words, ImportRemark remark) => words[remark.Sentence, [.. remark.Words]];
}
