namespace Jams.Domain.Applications.Capture;

/// <summary>What can be expected to go wrong with pasted postings.</summary>
public static class CaptureFailures
{
    /// <summary>Nothing to read.</summary>
    public static Failure Nothing { get; } = Failure.Invalid("Paste a link, or the text of the posting.").For("Pasted");

    /// <summary>What was given as the link is none.</summary>
    public static Failure NoLink { get; } = Failure.Invalid("This is not a web address. It should begin with https:// and name a page.").For("Link");

    /// <summary>More than is read.</summary>
    public static Failure TooLarge { get; } = Failure.Invalid("This is more than {0} MB. Paste only the posting itself; nothing was stored.", ReadPosting.Limit / (1024 * 1024)).For("Pasted");
}
