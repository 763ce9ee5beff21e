using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Jams.Domain.Applications.Import;

namespace Jams.Domain.Applications.Capture;

/// <summary>schema.org JobPosting in JSON-LD: https://schema.org/JobPosting, as Google for Jobs asks boards to give it.</summary>
internal static class JobPostingJson
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static CapturedPosting? Read(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json' i]").Take(50))
        {
            if (Parse(script.TextContent) is not { } json)
                continue;
            using (json)
                if (Find(json.RootElement) is { } posting)
                    return Read(posting);
        }
        return null;
    }

    private static JsonDocument? Parse(string text)
    {
        var trimmed = text.Trim();
        foreach (var (open, close) in new[] { ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/") })
            if (trimmed.StartsWith(open, StringComparison.Ordinal) && trimmed.EndsWith(close, StringComparison.Ordinal) && trimmed.Length >= open.Length + close.Length)
                trimmed = trimmed[open.Length..^close.Length];
        return TryParse(trimmed) ?? TryParse(EscapeBreaks(trimmed));
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Many boards put descriptions into strings without escaping their line breaks.
    private static string EscapeBreaks(string text)
    {
        var escaped = new StringBuilder(text.Length + 64);
        var (inString, afterBackslash) = (false, false);
        foreach (var c in text)
        {
            if (inString && c < ' ')
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                escaped.Append(c);
            inString ^= c == '"' && !afterBackslash;
            afterBackslash = c == '\\' && !afterBackslash;
        }
        return escaped.ToString();
    }

    // The posting lies at the top, in an array, in @graph, or as the main thing of a page.
    private static JsonElement? Find(JsonElement node)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in node.EnumerateArray())
                    if (Find(item) is { } found)
                        return found;
                return null;
            case JsonValueKind.Object when IsA(node, "JobPosting"):
                return node;
            case JsonValueKind.Object:
                foreach (var way in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
                    if (node.TryGetProperty(way, out var inner) && Find(inner) is { } found)
                        return found;
                return null;
            default:
                return null;
        }
    }

    private static CapturedPosting Read(JsonElement posting)
    {
        var description = Text(posting, "description");
        var type = string.Join(", ", Each(posting, "employmentType").Select(Plain).OfType<string>().Select(word => word.Replace('_', ' ').ToLowerInvariant()));
        return new CapturedPosting
        {
            Role = In(Line(Text(posting, "title") ?? Text(posting, "name"))),
            Company = In(Line(Each(posting, "hiringOrganization").Select(NameOf).FirstOrDefault(name => name is not null))),
            Location = In(Place(posting)),
            WorkMode = Each(posting, "jobLocationType").Select(Plain).Any(mode => string.Equals(mode, "TELECOMMUTE", StringComparison.OrdinalIgnoreCase))
                ? new Found<WorkMode>(WorkMode.Remote, FoundIn.JobPosting, "TELECOMMUTE") : null,
            Salary = Pay(posting) is { } pay ? new Found<Salary>(pay, FoundIn.JobPosting) : null,
            Link = WebAddress.Of(Text(posting, "url")) is { IsOk: true, Value: { } link } ? In(link) : null,
            Employment = In(type),
            PostedOn = Day(posting, "datePosted"),
            ClosesOn = Day(posting, "validThrough"),
            Text = In(description is null ? null : HtmlText.Of(description.Contains("&lt;", StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(description) : description)),
        };
    }

    private static string? Place(JsonElement posting)
    {
        var places = Each(posting, "jobLocation").Select(Address).OfType<string>().Distinct().Take(5).ToList();
        if (places.Count == 0)
            places = [.. Each(posting, "applicantLocationRequirements").Select(NameOf).OfType<string>().Distinct().Take(5)];
        return places.Count == 0 ? null : Line(string.Join("; ", places));
    }

    private static string? Address(JsonElement place)
    {
        if (place.ValueKind == JsonValueKind.String)
            return Line(place.GetString());
        var address = Each(place, "address").FirstOrDefault();
        if (address.ValueKind == JsonValueKind.String)
            return Line(address.GetString());
        if (address.ValueKind != JsonValueKind.Object)
            return NameOf(place);
        var country = Each(address, "addressCountry").Select(each => NameOf(each) ?? Plain(each)).FirstOrDefault();
        string?[] parts = [Text(address, "addressLocality"), Text(address, "addressRegion"), country];
        var known = parts.Select(Line).OfType<string>().Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return known.Count == 0 ? NameOf(place) : string.Join(", ", known);
    }

    // baseSalary is a MonetaryAmount whose value is a number, a text or a QuantitativeValue; boards also write it as a bare number or text, or use estimatedSalary.
    private static Salary? Pay(JsonElement posting)
    {
        foreach (var pay in Each(posting, "baseSalary").Concat(Each(posting, "estimatedSalary")))
        {
            var currency = pay.ValueKind == JsonValueKind.Object ? Text(pay, "currency") : null;
            currency ??= Text(posting, "salaryCurrency");
            if (pay.ValueKind is JsonValueKind.Number or JsonValueKind.String)
                return SalaryText.Read(Plain(pay), currency ?? "");
            if (pay.ValueKind != JsonValueKind.Object)
                continue;
            var inner = Each(pay, "value").FirstOrDefault();
            var values = inner.ValueKind == JsonValueKind.Object ? inner : pay;
            var (min, max) = (Sum(values, "minValue"), Sum(values, "maxValue"));
            var single = Sum(values, "value") ?? Sum(pay, "value") ?? Sum(pay, "median");
            var unit = Text(values, "unitText") ?? Text(values, "unitCode") ?? Text(pay, "unitText") ?? Text(pay, "duration") ?? "";
            if (min is null && max is null && single is null && Plain(inner) is { } written)
                return SalaryText.Read(written, currency ?? "");
            (min, max) = (min ?? single, max ?? single);
            if (min is 0)
                min = null;
            if (max is 0)
                max = null;
            if (min > max)
                (min, max) = (max, min);
            if (Salary.Of(min, max, Line(currency) ?? "", Period(unit, max ?? min ?? 0)) is { IsOk: true, Value: { } salary })
                return salary;
        }
        return null;
    }

    private static SalaryPeriod Period(string unit, decimal sum) => unit.ToUpperInvariant() switch
    {
        "HOUR" or "HUR" or "PT1H" => SalaryPeriod.Hour,
        "DAY" or "P1D" => SalaryPeriod.Day,
        "MONTH" or "MON" or "P1M" => SalaryPeriod.Month,
        "YEAR" or "ANN" or "P1Y" => SalaryPeriod.Year,
        _ => sum >= 10_000 ? SalaryPeriod.Year : sum >= 400 ? SalaryPeriod.Month : SalaryPeriod.Hour,
    };

    private static decimal? Sum(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetDecimal(out var number) ? number : null;
        return value.ValueKind == JsonValueKind.String && decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }

    private static Found<DateOnly>? Day(JsonElement posting, string name) =>
        DateText.Read(Text(posting, name), DayOrder.MonthFirst) is { } day ? new Found<DateOnly>(day, FoundIn.JobPosting) : null;

    private static Found<string>? In(string? text) => string.IsNullOrWhiteSpace(text) ? null : new Found<string>(text, FoundIn.JobPosting);

    private static bool IsA(JsonElement node, string type) =>
        Each(node, "@type").Select(Plain).Any(found => found is not null && (found == type || found.EndsWith("/" + type, StringComparison.Ordinal) || found.EndsWith(":" + type, StringComparison.Ordinal)));

    private static string? NameOf(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String => Line(node.GetString()),
        JsonValueKind.Object => Line(Text(node, "name") ?? Text(node, "legalName")),
        _ => null,
    };

    /// <summary>The values of a property that may be one thing or a list of them.</summary>
    private static IEnumerable<JsonElement> Each(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Take(50)] : [value];
    }

    private static string? Text(JsonElement owner, string name) => Each(owner, name).Select(Plain).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        // {"@value": "…", "@language": "de"}
        JsonValueKind.Object when value.TryGetProperty("@value", out var inner) && inner.ValueKind == JsonValueKind.String => inner.GetString(),
        _ => null,
    };

    private static string? Line(string? text)
    {
        if (text is null)
            return null;
        var line = string.Join(' ', HtmlText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > JobApplication.NameLimit ? line[..JobApplication.NameLimit].TrimEnd() : line;
    }
}
