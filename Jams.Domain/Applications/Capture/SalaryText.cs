using System.Globalization;
using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Capture;

/// <summary>Salaries as people and postings write them: "70-82k €", "$120,000 - $150,000/yr", "55.000 € – 65.000 € brutto im Jahr", "30 LPA".</summary>
public static partial class SalaryText
{
    private static readonly Regex Range = new(
        @"(?<![\w.,])" + Amount(1) + @"(?:\s*(?:/|per|pro|a|an)\s*(?:yr|year|annum|mo|month|hr|hour|h|day|jahr|monat|stunde))?"
        + @"(?:\s*(?:-|–|—|‑|to|bis|and|und|until)\s*(?:zu\s+)?" + Amount(2) + @")?(?<plus>\s*\+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static string Amount(int number) => """
        (?<before#>(?:US|CA|AU|NZ|HK|SG|C|A|S)?\$|[€£₹¥]|zł|Kč|Rs\.?|(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|CAD|AUD|NZD|INR|JPY|SGD|HKD|HUF|RON|BRL|ZAR|ILS|AED)(?![A-Z]))?\s*
        (?<sum#>\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[.,'’\u0020\u00A0\u202F]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?!\d)(?:,-)?\s*
        (?<times#>LPA|lakhs?|lacs?|tsd\.?|T(?=€|EUR|\s*€)|k)?(?![a-z]*illion|\s*(?:m|mn|mio|mrd|bn|b|millionen|percent|prozent)\b|\s*%)\s*
        (?<after#>(?:US|CA|AU|NZ|HK|SG|C|A|S)?\$|[€£₹¥]|zł|Kč|(?:EUR|Euro|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|CAD|AUD|NZD|INR|JPY|SGD|HKD|HUF|RON|BRL|ZAR|ILS|AED)\b)?
        """.Replace("\n", "", StringComparison.Ordinal).Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex(@"/\s*(yr|year|annum|a\b|jahr)|\b(per|a|an|pro|im|je)\s+(year|annum|jahr)\b|p\.\s?a\.|\bpa\b|\b(annual|annually|yearly|jährlich|jährliches|jahresgehalt|jahresbrutto|jahresbruttogehalt|lpa)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"/\s*(mo|mon|month|monat|mtl)\b|\b(per|a|pro|im|je)\s+(month|monat)\b|\b(monthly|monatlich|monatsgehalt|mtl|monatsbrutto)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"/\s*(day|tag)\b|\b(per|a|pro|je)\s+(day|tag)\b|\b(daily|tagessatz|day rate)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Daily();

    [GeneratedRegex(@"/\s*(h|hr|hour|std|stunde)\b|\b(per|a|an|pro|die|je)\s+(hour|hr|stunde)\b|\b(hourly|stundenlohn|stündlich|stundensatz)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hourly();

    [GeneratedRegex(@"\b(salary|compensation|pay|wage|remuneration|base|ote|earn|gehalt\w*|vergütung|\w*brutto\w*|entgelt\w*|jahresgehalt|stundenlohn|verdienst|bezahlung|bezüge)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PayWord();

    [GeneratedRegex(@"\b(up to|max\.?|maximum|bis zu|bis|höchstens|maximal)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\b(from|starting at|starts at|min\.?|minimum|at least|ab|mindestens|von)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtLeast();

    /// <summary>The salary that a cell of a table means, or null when it means none. <paramref name="currency"/> (ISO 4217) is taken where the text names none.</summary>
    public static Salary? Read(string? text, string currency)
    {
        foreach (Match match in Range.Matches(Cut(text ?? "", 200)))
            if (SalaryOf(match, text!, currency) is { } found)
                return found;
        return null;
    }

    /// <summary>
    /// The salary in running text and the line it stands in, or null. A sum counts only with its currency and with a second sum, a period or a word about pay nearby,
    /// so that funding, turnover and bonuses are not taken for it.
    /// </summary>
    public static (Salary Salary, string Words)? Find(string text)
    {
        (Salary Salary, string Words)? best = null;
        var bestScore = 1;
        var before = "";
        foreach (var full in text.Split('\n').Take(3000))
        {
            var line = Cut(full, 600);
            foreach (Match match in line.AsSpan().ContainsAnyInRange('0', '9') ? Range.Matches(line) : Enumerable.Empty<Match>())
            {
                if (CurrencyOf(match) is null || SalaryOf(match, line, "") is not { } salary || !IsBelievable(salary))
                    continue;
                var near = line[Math.Max(0, match.Index - 80)..Math.Min(line.Length, match.Index + match.Length + 40)];
                var score = (match.Groups["sum2"].Success ? 2 : 0) + (PayWord().IsMatch(near) || before.Length < 60 && PayWord().IsMatch(before) ? 2 : 0) + (PeriodOf(near) is not null ? 2 : 0);
                if (score <= bestScore)
                    continue;
                (best, bestScore) = ((salary, Cut(line.Trim(), 160)), score);
            }
            before = line.Trim().Length > 0 ? line : before;
        }
        return best;
    }

    private static Salary? SalaryOf(Match match, string text, string fallback)
    {
        var first = Sum(match.Groups["sum1"].Value);
        decimal? second = match.Groups["sum2"].Success ? Sum(match.Groups["sum2"].Value) : null;
        var times1 = Times(match.Groups["times1"].Value);
        var times2 = second is null ? times1 : Times(match.Groups["times2"].Value);
        // "70-82k": the k belongs to both.
        first *= times1 == 1 && second is not null && first < 1000 ? times2 : times1;
        second *= times2;
        var lakhs = match.Groups["times1"].Value + match.Groups["times2"].Value is var marks && (marks.Contains('L', StringComparison.OrdinalIgnoreCase));
        var currency = CurrencyOf(match) ?? (lakhs ? "INR" : fallback);
        var around = text[Math.Max(0, match.Index - 60)..Math.Min(text.Length, match.Index + match.Length + 40)];
        var period = lakhs ? SalaryPeriod.Year : PeriodOf(around) ?? PeriodBySize(second ?? first);
        var lead = text[..match.Index];
        var (min, max) = second is { } upper ? (Math.Min(first, upper), Math.Max(first, upper))
            : AtMost().IsMatch(lead) ? ((decimal?)null, (decimal?)first)
            : AtLeast().IsMatch(lead) || match.Groups["plus"].Success ? (first, null)
            : ((decimal?)first, (decimal?)first);
        return first > 0 && Salary.Of(min, max, currency, period) is { IsOk: true } made ? made.Value : null;
    }

    private static decimal Sum(string digits)
    {
        var separator = digits.LastIndexOfAny(['.', ',']);
        var decimals = separator >= 0 && digits.Length - separator - 1 is 1 or 2 ? digits[(separator + 1)..] : "";
        var whole = decimals.Length > 0 ? digits[..separator] : digits;
        var plain = new string([.. whole.Where(char.IsAsciiDigit)]);
        return decimal.Parse(decimals.Length > 0 ? $"{plain}.{decimals}" : plain, CultureInfo.InvariantCulture);
    }

    private static decimal Times(string mark) => mark.ToLowerInvariant() switch
    {
        "" => 1,
        ['l', ..] => 100_000,
        _ => 1000,
    };

    private static string? CurrencyOf(Match match)
    {
        foreach (var group in (ReadOnlySpan<string>)["before1", "after2", "after1", "before2"])
            if (match.Groups[group].Value is { Length: > 0 } mark)
                return Code(mark.ToUpperInvariant());
        return null;
    }

    private static string? Code(string mark) => mark switch
    {
        "€" or "EURO" => "EUR",
        "$" or "US$" => "USD",
        "£" => "GBP",
        "₹" or "RS" or "RS." => "INR",
        "¥" => "JPY",
        "ZŁ" => "PLN",
        "KČ" => "CZK",
        "C$" or "CA$" => "CAD",
        "A$" or "AU$" => "AUD",
        "NZ$" => "NZD",
        "HK$" => "HKD",
        "S$" or "SG$" => "SGD",
        { Length: 3 } code => code,
        _ => null,
    };

    private static SalaryPeriod? PeriodOf(string text) =>
        Hourly().IsMatch(text) ? SalaryPeriod.Hour
        : Daily().IsMatch(text) ? SalaryPeriod.Day
        : Monthly().IsMatch(text) ? SalaryPeriod.Month
        : Yearly().IsMatch(text) ? SalaryPeriod.Year
        : null;

    // Without a word for it the size tells: nobody earns 400 a year or 10,000 an hour.
    private static SalaryPeriod PeriodBySize(decimal sum) => sum >= 10_000 ? SalaryPeriod.Year : sum >= 400 ? SalaryPeriod.Month : SalaryPeriod.Hour;

    private static bool IsBelievable(Salary salary)
    {
        var (least, most) = salary.Period switch
        {
            SalaryPeriod.Hour => (3m, 2_000m),
            SalaryPeriod.Day => (30m, 10_000m),
            SalaryPeriod.Month => (200m, 500_000m),
            _ => (2_000m, 50_000_000m),
        };
        return (salary.Min ?? salary.Max) >= least && (salary.Max ?? salary.Min) <= most;
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
