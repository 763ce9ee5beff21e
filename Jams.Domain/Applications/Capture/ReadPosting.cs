using System.Text;
using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Capture;

/// <summary>
/// Reads what a person pasted: a link, a posting's text, or a page's HTML. Machine-readable data first (JSON-LD, then microdata), then known boards' pages and titles, then
/// the words. Nothing pasted is run, and nothing is fetched: a link gives what its address says.
/// </summary>
public static partial class ReadPosting
{
    /// <summary>Most bytes (UTF-8) of pasted text: 2 MB.</summary>
    public const int Limit = 2 * 1024 * 1024;

    [GeneratedRegex(@"<(?:!doctype|html|head|body|div|p|span|script|meta|section|article|h1|h2|h3|ul|ol|li|table|br|a|strong|b)\b[^<]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>
    /// What could be read, each value with where it was found. <paramref name="today"/> is the person's date, for deadlines without a year.
    /// Fails when nothing was pasted or it is larger than <see cref="Limit"/>.
    /// </summary>
    public static Result<CapturedPosting> Run(string? pasted, DateOnly today, CancellationToken stop = default)
    {
        var text = pasted?.Trim() ?? "";
        if (text.Length == 0)
            return CaptureFailures.Nothing;
        if (text.Length > Limit || Encoding.UTF8.GetByteCount(text) > Limit)
            return CaptureFailures.TooLarge;
        if (JobBoards.Read(text) is { } link)
            return link with { IsOnlyLink = true };
        var posting = Tag().IsMatch(text) ? Page(text, today, stop) : PostingWords.Read(HtmlText.Of(text), today, stop);
        return posting.Link is { } found && JobBoards.Read(found.Value) is { } address ? posting.Or(address) : posting;
    }

    /// <summary>
    /// The same for a link that was given beside the text: the link is the one given, and what the text does not say is taken from the address. Either may be missing.
    /// Fails for a link that is none.
    /// </summary>
    public static Result<CapturedPosting> Run(string? link, string? pasted, DateOnly today, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(link))
            return Run(pasted, today, stop);
        if (JobBoards.Read(link.Trim()) is not { } address)
            return CaptureFailures.NoLink;
        if (string.IsNullOrWhiteSpace(pasted))
            return address with { IsOnlyLink = true };
        var posting = Run(pasted, today, stop);
        return posting.IsOk ? (posting.Value with { Link = address.Link }).Or(address) : posting;
    }

    private static CapturedPosting Page(string html, DateOnly today, CancellationToken stop)
    {
        var posting = new CapturedPosting();
        if (PageHtml.Parse(html, stop) is { } page)
            using (page)
            {
                posting = JobPostingJson.Read(page) ?? JobPostingMicrodata.Read(page) ?? posting;
                posting = posting.Or(BoardPages.Read(page));
            }
        stop.ThrowIfCancellationRequested();
        var text = posting.Text?.Value ?? HtmlText.Of(html);
        return posting.Or(PostingWords.Read(text, today, stop));
    }
}
