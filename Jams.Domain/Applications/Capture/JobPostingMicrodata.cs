using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jams.Domain.Applications.Import;

namespace Jams.Domain.Applications.Capture;

/// <summary>schema.org JobPosting written as attributes of the page's own elements (https://html.spec.whatwg.org/multipage/microdata.html).</summary>
internal static class JobPostingMicrodata
{
    public static CapturedPosting? Read(IHtmlDocument page)
    {
        if (page.QuerySelector("[itemtype$='schema.org/JobPosting']") is not { } posting)
            return null;
        var company = posting.QuerySelector("[itemprop=hiringOrganization]");
        var place = posting.QuerySelector("[itemprop=jobLocation]");
        var pay = posting.QuerySelector("[itemprop=baseSalary]");
        var currency = Value(posting.QuerySelector("[itemprop=salaryCurrency], [itemprop=currency]")) ?? "";
        return new CapturedPosting
        {
            Role = In(Value(posting.QuerySelector("[itemprop=title]"))),
            Company = In(Value(company?.QuerySelector("[itemprop=name]")) ?? Value(company)),
            Location = In(place is null ? null : Place(place)),
            WorkMode = posting.QuerySelector("[itemprop=jobLocationType]") is { } mode && string.Equals(Value(mode), "TELECOMMUTE", StringComparison.OrdinalIgnoreCase)
                ? new Found<WorkMode>(WorkMode.Remote, FoundIn.Microdata, "TELECOMMUTE") : null,
            Salary = pay is not null && SalaryText.Read(Value(pay), currency) is { } salary ? new Found<Salary>(salary, FoundIn.Microdata) : null,
            Employment = In(Value(posting.QuerySelector("[itemprop=employmentType]"))?.Replace('_', ' ').ToLowerInvariant()),
            PostedOn = Day(posting, "datePosted"),
            ClosesOn = Day(posting, "validThrough"),
            Text = posting.QuerySelector("[itemprop=description]") is { } text ? In(HtmlText.Of(text.InnerHtml)) : null,
        };
    }

    private static string? Place(IElement place)
    {
        var parts = new[] { "addressLocality", "addressRegion", "addressCountry" }.Select(name => Value(place.QuerySelector($"[itemprop={name}]"))).OfType<string>().Distinct().ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : Value(place);
    }

    private static Found<DateOnly>? Day(IElement posting, string name) =>
        DateText.Read(Value(posting.QuerySelector($"[itemprop={name}]")), DayOrder.MonthFirst) is { } day ? new Found<DateOnly>(day, FoundIn.Microdata) : null;

    private static Found<string>? In(string? text) => string.IsNullOrWhiteSpace(text) ? null : new Found<string>(text, FoundIn.Microdata);

    private static string? Value(IElement? element)
    {
        if (element is null)
            return null;
        var text = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? (element.LocalName == "img" ? element.GetAttribute("alt") : null) ?? element.TextContent;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line.Length > JobApplication.NameLimit ? line[..JobApplication.NameLimit] : line;
    }
}
