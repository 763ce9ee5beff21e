namespace Jams.Domain.Applications.Import;

/// <summary>What a column of a table can mean.</summary>
public enum ImportField
{
    /// <summary>Left out.</summary>
    None,
    /// <summary>The company's name.</summary>
    Company,
    /// <summary>The job's title.</summary>
    Role,
    /// <summary>How far it has come, in the file's words.</summary>
    Stage,
    /// <summary>Where.</summary>
    Location,
    /// <summary>On site, hybrid, remote; "yes" in a column about remote work counts.</summary>
    WorkMode,
    /// <summary>The posting's address.</summary>
    Link,
    /// <summary>When it was sent.</summary>
    AppliedOn,
    /// <summary>When it was noted.</summary>
    SavedOn,
    /// <summary>When to write again.</summary>
    FollowUpOn,
    /// <summary>By when to apply or answer.</summary>
    DeadlineOn,
    /// <summary>The salary in one text.</summary>
    Salary,
    /// <summary>The salary's lower end.</summary>
    SalaryMin,
    /// <summary>The salary's upper end.</summary>
    SalaryMax,
    /// <summary>The salary's currency.</summary>
    Currency,
    /// <summary>What time the salary is for.</summary>
    Period,
    /// <summary>How it was found.</summary>
    Source,
    /// <summary>The name of the board, the person or the agency.</summary>
    SourceName,
    /// <summary>Words to group by.</summary>
    Tags,
    /// <summary>Notes; several columns are put one under the other with their names.</summary>
    Notes,
    /// <summary>The posting's text.</summary>
    Posting,
    /// <summary>What comes with the salary.</summary>
    Benefits,
    /// <summary>The name of the person there.</summary>
    ContactName,
    /// <summary>That person's mail address.</summary>
    ContactAddress,
    /// <summary>Which resume was sent.</summary>
    ResumeUsed,
    /// <summary>When it was put away; any text means that it was.</summary>
    ArchivedOn,
    /// <summary>The kind of its stage, in our own export.</summary>
    Kind,
}
