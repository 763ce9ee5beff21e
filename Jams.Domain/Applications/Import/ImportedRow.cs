namespace Jams.Domain.Applications.Import;

/// <summary>A row as it would become an application.</summary>
public sealed record ImportedRow
{
    /// <summary>The row's number in the file.</summary>
    public int Number { get; init; }

    /// <summary>The company's name.</summary>
    public string Company { get; init; } = "";

    /// <summary>The details.</summary>
    public ApplicationDetails Details { get; init; } = new();

    /// <summary>The stage it goes to.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Whether the person took the application back, in a stage of another ended kind.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether it goes to the archive.</summary>
    public bool Archived { get; init; }

    /// <summary>The local date it was noted, if the file says.</summary>
    public DateOnly? SavedOn { get; init; }

    /// <summary>Notes, with what could not be understood at their end.</summary>
    public string? Notes { get; init; }

    /// <summary>The posting's text.</summary>
    public string? Posting { get; init; }

    /// <summary>The name of the person there.</summary>
    public string? ContactName { get; init; }

    /// <summary>That person's mail address, checked.</summary>
    public string? ContactAddress { get; init; }

    /// <summary>What was not understood and went into the notes, or was cut.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];
}

/// <summary>Something to say about a row, as an English sentence with places, the key of its translation.</summary>
/// <param name="Row">The row's number in the file.</param>
/// <param name="Sentence">What is to be said.</param>
/// <param name="Words">What fills its places.</param>
public sealed record ImportRemark(int Row, string Sentence, IReadOnlyList<string> Words)
{
    /// <summary>Says why a row is not imported.</summary>
    public static ImportRemark Of(int row, Failure failure) =>
        new(row, failure.Sentence, [.. failure.Args.Select(arg => Convert.ToString(arg, System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
}
