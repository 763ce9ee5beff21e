namespace Jams.Domain.Applications.Export;

/// <summary>The columns of our table export. Names and order are a promise: the import recognises the file by them and takes everything back.</summary>
public static class ExportColumns
{
    /// <summary>The header row.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Company", "Role", "Stage", "Kind", "Location", "Work mode", "Link", "Source", "Source name", "Salary min", "Salary max", "Currency", "Period", "Benefits",
        "Applied on", "Follow up on", "Deadline on", "Tags", "Resume used", "Added on", "Archived on", "Notes", "Posting",
    ];
}
