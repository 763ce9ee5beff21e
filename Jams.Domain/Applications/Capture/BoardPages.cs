using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Jams.Domain.Applications.Capture;

/// <summary>Pages of known boards that carry no machine-readable posting, or not when they were copied: where each board puts what, and how it words its titles.</summary>
internal static partial class BoardPages
{
    private sealed record Shape(string Board, string Marker, string Role, string Company, string Location, string Text, string Mode = "body > none");

    private static readonly Shape[] Shapes =
    [
        new("Greenhouse", ".job__title, #app_body .app-title, .app-title", ".job__title h1, .job__title, .app-title", ".company-name, .logo img", ".job__location, #header .location, .location", ".job__description, #content"),
        new("Lever", ".posting-headline", ".posting-headline h2", ".main-header-logo img", ".posting-categories .location, .posting-category.location", "[data-qa=job-description], .section-wrapper.page-full-width, .posting-page .content", ".workplaceTypes"),
        new("Ashby", "[class*=ashby-job-posting]", ".ashby-job-posting-heading, h1", "[class*=_navLogo] img, img[class*=Logo]", ".ashby-job-posting-left-pane p, [class*=ashby-job-posting-left-pane] p", "[class*=ashby-job-posting-right-pane], [class*=_descriptionText]"),
        new("LinkedIn", ".top-card-layout__title, [class*=job-details-jobs-unified-top-card], [class*=jobs-unified-top-card]", ".top-card-layout__title, [class*=unified-top-card__job-title]", ".topcard__org-name-link, [class*=unified-top-card__company-name]", ".topcard__flavor--bullet, [class*=unified-top-card__bullet], [class*=tertiary-description-container] span", ".show-more-less-html__markup, .jobs-description__content, #job-details"),
        new("Indeed", "[class*=jobsearch-JobInfoHeader-title], #jobDescriptionText", "[class*=jobsearch-JobInfoHeader-title]", "[data-company-name], [data-testid=inlineHeader-companyName], [class*=jobsearch-InlineCompanyRating]", "[data-testid=inlineHeader-companyLocation], [data-testid=job-location], #jobLocationText", "#jobDescriptionText"),
    ];

    [GeneratedRegex(@"^(?:\(\d+\)\s*)?(?<company>.+?) (?:hiring|sucht|recrute) (?<role>.+?)(?: in (?<place>[^|]+?))?\s*\| LinkedIn$", RegexOptions.CultureInvariant)]
    private static partial Regex LinkedInPublic();

    [GeneratedRegex(@"^(?:\(\d+\)\s*)?(?<role>[^|]+?) \| (?<company>[^|]+?) \| LinkedIn$", RegexOptions.CultureInvariant)]
    private static partial Regex LinkedInSignedIn();

    [GeneratedRegex(@"^(?<role>.+?) - (?:(?<company>[^-]+?) - )?(?<place>[^-]+?) - (?:Jobs? )?(?:bei )?Indeed(?:\.\w+)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IndeedTitle();

    [GeneratedRegex(@"^(?:Job Application for|Bewerbung für) (?<role>.+) (?:at|bei) (?<company>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex GreenhouseTitle();

    [GeneratedRegex(@"^(?<role>.+?) @ (?<company>[^|@]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AshbyTitle();

    // Job in Hamburg bei Kestrel Freight; Job bei Kestrel Freight in Hamburg
    [GeneratedRegex(@"^(?<role>.+?)\s*[-–|]\s*(?:Stellenangebot|Job) (?:in (?<place>.+?) )?bei (?<company>.+?)(?: in (?<place>.+?))?(?:\s*[|–-].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GermanTitle();

    [GeneratedRegex(@"^(?<role>.+?) (?:at|bei) (?<company>[^|–]+?)(?:\s*[|–].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AtTitle();

    public static CapturedPosting Read(IHtmlDocument page)
    {
        var posting = ReadShape(page) ?? new CapturedPosting();
        var link = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url");
        if (link is not null && WebAddress.Of(link) is { IsOk: true, Value: { } address })
            posting = posting.Or(new CapturedPosting { Link = new Found<string>(address, FoundIn.PageTitle) });
        var titled = posting;
        foreach (var title in new[] { Line(page.Title), Meta(page, "og:title") }.OfType<string>())
            titled = titled.Or(ReadTitle(title, titled.Board?.Value));
        if (titled.Company is null && Meta(page, "og:site_name") is { } site && !IsBoard(site))
            titled = titled with { Company = new Found<string>(site, FoundIn.PageTitle) };
        return titled;
    }

    private static CapturedPosting? ReadShape(IHtmlDocument page)
    {
        foreach (var shape in Shapes)
        {
            if (page.QuerySelector(shape.Marker) is null)
                continue;
            return new CapturedPosting
            {
                Board = In(shape.Board, shape.Board),
                Role = In(First(page, shape.Role), shape.Board),
                Company = In(TrimCompany(First(page, shape.Company)), shape.Board),
                Location = In(First(page, shape.Location), shape.Board),
                WorkMode = First(page, shape.Mode) is { } mode && WorkModeWords.Read(mode) is { } named ? new Found<WorkMode>(named, FoundIn.Board, shape.Board) : null,
                Text = page.QuerySelector(shape.Text) is { } text && HtmlText.Of(text.InnerHtml) is { Length: > 100 } words ? In(words, shape.Board) : null,
            };
        }
        return null;
    }

    internal static CapturedPosting ReadTitle(string title, string? board)
    {
        Regex[] ways = [LinkedInPublic(), LinkedInSignedIn(), GreenhouseTitle(), IndeedTitle(), GermanTitle(), AshbyTitle(), AtTitle()];
        foreach (var way in ways)
            if (title.Length <= 300 && way.Match(title) is { Success: true } match)
                return new CapturedPosting
                {
                    Role = Title(match.Groups["role"].Value, title),
                    Company = Title(match.Groups["company"].Value, title),
                    Location = Title(match.Groups["place"].Value, title),
                    Board = way == ways[0] || way == ways[1] ? Title("LinkedIn", title) : way == ways[3] ? Title("Indeed", title) : null,
                };
        // Lever writes "Company - Role" and nothing else.
        if (board == "Lever" && title.Split(" - ", 2) is [var company, var role])
            return new CapturedPosting { Role = Title(role, title), Company = Title(company, title) };
        return new CapturedPosting();
    }

    private static string? First(IHtmlDocument page, string selector)
    {
        foreach (var element in page.QuerySelectorAll(selector).Take(10))
            if (Line(element.LocalName == "img" ? element.GetAttribute("alt") : element.GetAttribute("data-company-name") is { Length: > 4 } named ? named : element.TextContent) is { } line)
                return line;
        return null;
    }

    private static string? TrimCompany(string? company)
    {
        if (company is null)
            return null;
        var name = company.StartsWith("at ", StringComparison.OrdinalIgnoreCase) ? company[3..] : company;
        return name.EndsWith(" logo", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
    }

    private static bool IsBoard(string site) =>
        Shapes.Any(shape => site.Contains(shape.Board, StringComparison.OrdinalIgnoreCase)) || new[] { "stepstone", "xing", "glassdoor", "monster" }.Any(name => site.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static string? Meta(IHtmlDocument page, string property) =>
        Line(page.QuerySelector($"meta[property='{property}'], meta[name='{property}']")?.GetAttribute("content"));

    private static Found<string>? In(string? text, string board) => text is null ? null : new Found<string>(text, FoundIn.Board, board);

    private static Found<string>? Title(string text, string title) => text.Trim() is { Length: > 0 } found ? new Found<string>(found, FoundIn.PageTitle, title) : null;

    private static string? Line(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line.Length > JobApplication.NameLimit ? line[..JobApplication.NameLimit] : line;
    }
}
