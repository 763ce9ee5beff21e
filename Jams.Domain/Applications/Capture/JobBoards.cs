using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Capture;

/// <summary>What the address of a posting tells by itself: which board it is on and, where the board puts it there, the company. Nothing is fetched.</summary>
internal static partial class JobBoards
{
    // Host (or its end), the board's name, and the part of the address that names the company: {path part}, "host" for the first label, or none.
    private static readonly (string Host, string Name, string? Company)[] Known =
    [
        ("boards.greenhouse.io", "Greenhouse", "0"), ("job-boards.greenhouse.io", "Greenhouse", "0"), ("boards.eu.greenhouse.io", "Greenhouse", "0"), ("job-boards.eu.greenhouse.io", "Greenhouse", "0"),
        ("jobs.lever.co", "Lever", "0"), ("jobs.eu.lever.co", "Lever", "0"), ("jobs.ashbyhq.com", "Ashby", "0"), ("apply.workable.com", "Workable", "0"), ("jobs.smartrecruiters.com", "SmartRecruiters", "0"),
        (".jobs.personio.de", "Personio", "host"), (".jobs.personio.com", "Personio", "host"), (".recruitee.com", "Recruitee", "host"), (".teamtailor.com", "Teamtailor", "host"), (".bamboohr.com", "BambooHR", "host"),
        (".breezy.hr", "Breezy", "host"), (".myworkdayjobs.com", "Workday", "host"), (".join.com", "JOIN", null), ("join.com", "JOIN", "1"), ("www.welcometothejungle.com", "Welcome to the Jungle", "2"),
        ("www.linkedin.com", "LinkedIn", null), (".linkedin.com", "LinkedIn", null), ("linkedin.com", "LinkedIn", null), (".indeed.com", "Indeed", null), ("indeed.com", "Indeed", null),
        ("www.stepstone.de", "StepStone", null), ("www.stepstone.at", "StepStone", null), ("www.xing.com", "XING", null), (".glassdoor.com", "Glassdoor", null), (".glassdoor.de", "Glassdoor", null),
        ("wellfound.com", "Wellfound", null), ("www.monster.com", "Monster", null), ("www.monster.de", "Monster", null), ("www.arbeitsagentur.de", "Arbeitsagentur", null), ("www.workatastartup.com", "Y Combinator", null),
        ("news.ycombinator.com", "Hacker News", null), ("remotive.com", "Remotive", null), ("weworkremotely.com", "We Work Remotely", null), ("www.arbeitnow.com", "Arbeitnow", null), ("www.adzuna.com", "Adzuna", null),
        ("www.usajobs.gov", "USAJOBS", null), ("www.totaljobs.com", "Totaljobs", null), ("www.reed.co.uk", "Reed", null),
    ];

    // linkedin.com/jobs/view/platform-engineer-at-kestrel-freight-3781234567
    [GeneratedRegex(@"^/jobs/view/(?<role>[^/]+?)-at-(?<company>[^/]+?)-\d{6,}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkedInView();

    /// <summary>What the address tells; at least the link itself. Null for what is no web address.</summary>
    public static CapturedPosting? Read(string text)
    {
        if (text.Any(char.IsWhiteSpace) || WebAddress.Of(text) is not { IsOk: true, Value: { } link })
            return null;
        var address = new Uri(link);
        var posting = new CapturedPosting { Link = In(link) };
        var host = address.IdnHost.ToLowerInvariant();
        foreach (var board in Known)
        {
            if (board.Host[0] == '.' ? !host.EndsWith(board.Host, StringComparison.Ordinal) : host != board.Host)
                continue;
            posting = posting with { Board = In(board.Name), Company = In(CompanyOf(address, board.Company)) };
            break;
        }
        if (posting.Board?.Value == "LinkedIn" && LinkedInView().Match(address.AbsolutePath) is { Success: true } view)
            posting = posting with { Role = In(Spoken(view.Groups["role"].Value)), Company = In(Spoken(view.Groups["company"].Value)) };
        return posting;
    }

    private static string? CompanyOf(Uri address, string? where)
    {
        if (where is null)
            return null;
        if (where == "host")
            return Spoken(address.IdnHost.Split('.')[0]);
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = int.Parse(where, CultureInfo.InvariantCulture);
        // boards.greenhouse.io/embed/job_app?for=kestrel
        if (parts is ["embed", ..])
            return address.Query.Split('?', '&').FirstOrDefault(part => part.StartsWith("for=", StringComparison.Ordinal)) is { } named ? Spoken(named[4..]) : null;
        return at < parts.Length ? Spoken(parts[at]) : null;
    }

    /// <summary>"kestrel-freight" → "Kestrel Freight"; what already has capitals stays.</summary>
    private static string? Spoken(string slug)
    {
        var words = WebUtility.UrlDecode(slug).Replace('-', ' ').Replace('_', ' ').Trim();
        if (words.Length is 0 or > 100)
            return null;
        return words.Any(char.IsUpper) ? words : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words);
    }

    private static Found<string>? In(string? text) => text is null ? null : new Found<string>(text, FoundIn.Link);
}
