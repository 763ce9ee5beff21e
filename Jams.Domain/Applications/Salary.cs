namespace Jams.Domain.Applications;

/// <summary>The time a salary is paid for.</summary>
public enum SalaryPeriod
{
    /// <summary>A year.</summary>
    Year,
    /// <summary>A month.</summary>
    Month,
    /// <summary>A day.</summary>
    Day,
    /// <summary>An hour.</summary>
    Hour,
}

/// <summary>What is paid, gross: a sum or a range, in a currency, for a period. Made only by <see cref="Of"/>.</summary>
public sealed record Salary
{
    /// <summary>The largest sum that is believed.</summary>
    public const decimal Largest = 1_000_000_000;

    private Salary() { }

    /// <summary>The least; null when only the most is known.</summary>
    public decimal? Min { get; private init; }

    /// <summary>The most; null when only the least is known.</summary>
    public decimal? Max { get; private init; }

    /// <summary>Three capitals of ISO 4217.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>What time the sum is for.</summary>
    public SalaryPeriod Period { get; private init; }

    /// <summary>
    /// A checked salary. Nothing when both sums are missing. Fails for negative or absurd sums, a least above the most, or a currency that is not three letters.
    /// </summary>
    public static Result<Salary?> Of(decimal? min, decimal? max, string? currency, SalaryPeriod period)
    {
        if (min is null && max is null)
            return Result.Of<Salary?>(null);
        if (min is < 0 or > Largest || max is < 0 or > Largest)
            return Failure.Invalid("A salary is a sum between 0 and {0}.", Largest).For("SalaryMin");
        if (min > max)
            return Failure.Invalid("The lower end of the salary is above the upper end.").For("SalaryMin");
        var code = currency?.Trim().ToUpperInvariant() ?? "";
        return code.Length == 3 && code.All(char.IsAsciiLetterUpper)
            ? Result.Of<Salary?>(new Salary { Min = min, Max = max, Currency = code, Period = period })
            : Failure.Invalid("A currency has three letters, such as EUR.").For("SalaryCurrency");
    }
}
