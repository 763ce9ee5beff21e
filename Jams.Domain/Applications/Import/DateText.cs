using System.Globalization;
using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Import;

/// <summary>Which of the two numbers of 03/04/2026 is the day.</summary>
public enum DayOrder
{
    /// <summary>3 April.</summary>
    DayFirst,
    /// <summary>March 4.</summary>
    MonthFirst,
}

/// <summary>Dates as spreadsheets, other programs and postings write them, in English and German.</summary>
public static partial class DateText
{
    private static readonly string[] Months =
    [
        "jan", "feb", "mar|mär|mrz", "apr", "may|mai", "jun", "jul", "aug", "sep", "oct|okt", "nov", "dec|dez",
    ];

    private const string MonthName = @"(?<m>jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*\.?";

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})[-/.](?<mo>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})(?<s>[./-])\s?(?<b>\d{1,2})\k<s>\s?(?<y>\d{4}|\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*(?:of\s+)?" + MonthName + @"[\s,-]*(?<y>\d{4})?(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayThenName();

    [GeneratedRegex(@"\b" + MonthName + @"\s*(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(?<y>\d{4}))?(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameThenDay();

    /// <summary>
    /// The first date in the text, or null. Dates with dots are day first whatever the order; of an instant the date is taken as written.
    /// A date without a year is read only when <paramref name="after"/> is given, as the first such day on or after it.
    /// </summary>
    public static DateOnly? Read(string? text, DayOrder order, DateOnly? after = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 400)
            return null;
        if (YearFirst().Match(text) is { Success: true } iso)
            return Date(iso.Groups["y"].Value, Number(iso, "mo"), Number(iso, "d"), after);
        if (Numbers().Match(text) is { Success: true } numbers)
        {
            var (first, second) = (Number(numbers, "a"), Number(numbers, "b"));
            var dayFirst = numbers.Groups["s"].Value == "." || order == DayOrder.DayFirst;
            return dayFirst ? Date(numbers.Groups["y"].Value, second, first, after) : Date(numbers.Groups["y"].Value, first, second, after);
        }
        var named = DayThenName().Match(text) is { Success: true } day ? day : NameThenDay().Match(text);
        return named.Success ? Date(named.Groups["y"].Value, MonthOf(named.Groups["m"].Value), Number(named, "d"), after) : null;
    }

    /// <summary>Which order these dates must have been written in: one of both when a number above 12 decides it, null with <paramref name="asks"/> when they could be either.</summary>
    public static DayOrder? OrderOf(IEnumerable<string> texts, out bool asks)
    {
        asks = false;
        DayOrder? order = null;
        foreach (var text in texts)
        {
            if (text.Length > 400 || YearFirst().IsMatch(text) || Numbers().Match(text) is not { Success: true } numbers || numbers.Groups["s"].Value == ".")
                continue;
            var (first, second) = (Number(numbers, "a"), Number(numbers, "b"));
            order ??= first > 12 ? DayOrder.DayFirst : second > 12 ? DayOrder.MonthFirst : null;
            asks |= first <= 12 && second <= 12 && first != second;
        }
        asks &= order is null;
        return order;
    }

    private static DateOnly? Date(string year, int month, int day, DateOnly? after)
    {
        if (year.Length == 0)
        {
            if (after is not { } from || Make(from.Year, month, day) is not { } thisYear)
                return null;
            return thisYear >= from ? thisYear : Make(from.Year + 1, month, day);
        }
        var number = int.Parse(year, CultureInfo.InvariantCulture);
        return Make(year.Length == 2 ? 2000 + number : number, month, day);
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1950 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) => Array.FindIndex(Months, month => month.Split('|').Contains(name.ToLowerInvariant())) + 1;
}
