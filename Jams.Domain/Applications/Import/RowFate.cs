namespace Jams.Domain.Applications.Import;

/// <summary>What becomes of a row of a table.</summary>
public enum RowFate
{
    /// <summary>It becomes an application.</summary>
    Added,
    /// <summary>The person has this job already, or the file names it twice.</summary>
    Duplicate,
    /// <summary>The person said that rows with its status word are left out.</summary>
    LeftOut,
    /// <summary>An application cannot be made of it.</summary>
    Bad,
}
