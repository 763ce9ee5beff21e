namespace Jams.Domain.Applications.Export;

/// <summary>
/// Keeps spreadsheets from running a cell as a formula (OWASP, CSV injection): an apostrophe is put before = + - @, tab and carriage return, and before an apostrophe that stands
/// before one of them, so that taking it away again gives back exactly what was there.
/// </summary>
public static class FormulaGuard
{
    /// <summary>The cell as it is written.</summary>
    public static string Put(string cell) => IsGuarded(cell, 0) ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="Put"/>.</summary>
    public static string Take(string cell) => IsGuarded(cell, 1) ? cell[1..] : cell;

    private static bool IsGuarded(string cell, int apostrophes)
    {
        var after = cell.AsSpan().TrimStart('\'');
        return cell.Length - after.Length >= apostrophes && after is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
    }
}
