using Jams.Domain.Applications.Capture;

namespace Jams.Web.Pages.Applications.Capture;

/// <summary>What the page of captured postings calls things. The words are English keys of translations.</summary>
public static class CaptureWords
{
    /// <summary>Where a value was found; {0} is the board whose page it is.</summary>
    public static string Of(FoundIn place) => place switch
    {
        FoundIn.JobPosting or FoundIn.Microdata => "from the page's own data for search engines",
        FoundIn.Board => "from its place on a page of {0}",
        FoundIn.PageTitle => "from the page's head",
        FoundIn.Link => "from the link",
        _ => "from the text",
    };
}
