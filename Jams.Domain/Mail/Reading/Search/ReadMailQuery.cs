using System.Globalization;
using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Reading.Search;

/// <summary>
/// Reads the query language: words (all must occur), "words in quotes" (exactly these, side by side), and <c>from: to: company: label: is: has: before: after: in:</c>,
/// whose German names work too. What has a colon and is none of these is words.
/// </summary>
public static partial class ReadMailQuery
{
    /// <summary>Longest query, in characters.</summary>
    public const int Limit = 300;

    /// <summary>Most words and conditions.</summary>
    public const int MostWords = 16;

    private static readonly Dictionary<string, MailIs> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["unread"] = MailIs.Unread, ["read"] = MailIs.Read, ["pinned"] = MailIs.Pinned, ["snoozed"] = MailIs.Snoozed, ["answered"] = MailIs.Answered, ["waiting"] = MailIs.Waiting, ["needed"] = MailIs.Needed,
        ["ungelesen"] = MailIs.Unread, ["gelesen"] = MailIs.Read, ["angeheftet"] = MailIs.Pinned, ["zurückgestellt"] = MailIs.Snoozed, ["beantwortet"] = MailIs.Answered, ["wartend"] = MailIs.Waiting, ["fällig"] = MailIs.Needed,
    };

    private static readonly Dictionary<string, MailHas> Things = new(StringComparer.OrdinalIgnoreCase)
    {
        ["attachment"] = MailHas.Attachment, ["attachments"] = MailHas.Attachment, ["file"] = MailHas.Attachment, ["invitation"] = MailHas.Invitation, ["anhang"] = MailHas.Attachment, ["einladung"] = MailHas.Invitation,
    };

    private static readonly Dictionary<string, MailPlace> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inbox"] = MailPlace.Inbox, ["answer"] = MailPlace.Answer, ["waiting"] = MailPlace.Waiting, ["snoozed"] = MailPlace.Snoozed, ["sent"] = MailPlace.Sent, ["archive"] = MailPlace.Archive,
        ["trash"] = MailPlace.Trash, ["junk"] = MailPlace.Junk, ["spam"] = MailPlace.Junk, ["all"] = MailPlace.All, ["anywhere"] = MailPlace.All,
        ["eingang"] = MailPlace.Inbox, ["posteingang"] = MailPlace.Inbox, ["gesendet"] = MailPlace.Sent, ["archiv"] = MailPlace.Archive, ["papierkorb"] = MailPlace.Trash, ["alle"] = MailPlace.All,
    };

    /// <summary>The query, or the first thing that is wrong with it. <paramref name="today"/> is the person's local date.</summary>
    public static Result<MailQuery> Run(string text, DateOnly today)
    {
        if (text.Length > Limit)
            return SearchFailures.TooLong;
        var (query, parts) = (new MailQuery(), Part().Matches(text).ToList());
        if (parts.Count > MostWords)
            return SearchFailures.TooLong;
        for (var i = 0; i < parts.Count; i++)
        {
            var (key, value, inQuotes) = (Key(parts[i].Groups["key"].Value), parts[i].Groups["quoted"].Success ? parts[i].Groups["quoted"].Value : parts[i].Groups["bare"].Value, parts[i].Groups["quoted"].Success);
            var added = key is null
                ? Words(query, (parts[i].Groups["key"].Success ? parts[i].Groups["key"].Value + " " : "") + value, inQuotes)
                : value.Trim().Length == 0 ? SearchFailures.Nothing(parts[i].Groups["key"].Value) : Condition(query, key, value.Trim(), today);
            if (added.Failure is { } failure)
                return failure;
            query = added.Value;
        }
        return query.After >= query.Before ? SearchFailures.Order : query;
    }

    private static Result<MailQuery> Words(MailQuery query, string value, bool inQuotes)
    {
        var words = SearchText.Words([value], MostWords);
        return query with
        {
            Words = [.. query.Words.Union(words)],
            Phrases = inQuotes && words.Count > 0 ? [.. query.Phrases, SearchText.Fold(value)] : query.Phrases,
        };
    }

    private static Result<MailQuery> Condition(MailQuery query, string key, string value, DateOnly today) => key switch
    {
        "from" => query with { From = [.. query.From, .. SearchText.Words([value], MostWords)] },
        "to" => query with { To = [.. query.To, .. SearchText.Words([value], MostWords)] },
        "company" => query with { Company = value },
        "label" => query with { Labels = [.. query.Labels, value] },
        "is" => States.TryGetValue(value, out var state) ? query with { Is = [.. query.Is, state] } : SearchFailures.Is(value),
        "has" => Things.TryGetValue(value, out var thing) ? query with { Has = [.. query.Has, thing] } : SearchFailures.Has(value),
        "in" => Places.TryGetValue(value, out var place) ? query with { In = place } : SearchFailures.In(value),
        "before" => Day(value, today) is { } before ? query with { Before = before } : SearchFailures.Day(key, value),
        _ => Day(value, today) is { } after ? query with { After = after } : SearchFailures.Day(key, value),
    };

    private static string? Key(string written) => written.ToLowerInvariant() switch
    {
        "from" or "von" => "from",
        "to" or "an" => "to",
        "company" or "firma" => "company",
        "label" or "etikett" => "label",
        "is" or "ist" => "is",
        "has" or "hat" => "has",
        "in" => "in",
        "before" or "vor" => "before",
        "after" or "nach" or "seit" or "since" => "after",
        _ => null,
    };

    private static DateOnly? Day(string value, DateOnly today)
    {
        if (value.ToLowerInvariant() is "today" or "heute")
            return today;
        if (value.ToLowerInvariant() is "yesterday" or "gestern")
            return today.AddDays(-1);
        if (Ago().Match(value) is { Success: true } ago && int.Parse(ago.Groups["number"].Value, CultureInfo.InvariantCulture) is var number)
            return ago.Groups["unit"].Value.ToLowerInvariant() switch { "d" or "t" => today.AddDays(-number), "w" => today.AddDays(-7 * number), "y" or "j" => today.AddYears(-Math.Min(number, 100)), _ => today.AddMonths(-number) };
        foreach (var form in (ReadOnlySpan<string>)["yyyy-MM-dd", "yyyy-M-d", "d.M.yyyy", "yyyy-MM", "MM/yyyy", "yyyy"])
            if (DateOnly.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
        return null;
    }

    // key:"quoted", key:bare, "quoted", bare; a quotation mark that is never closed goes to the end.
    [GeneratedRegex("""(?<key>\p{L}+):(?=\s|$)|(?:(?<key>\p{L}+):)?(?:["“„”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<bare>[^\s"“„”]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<number>\d{1,4})(?<unit>[dwmyjt])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ago();
}
