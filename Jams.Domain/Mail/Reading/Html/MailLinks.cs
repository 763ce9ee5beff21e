using AngleSharp.Html.Dom;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>Where a mail's links may lead, and that the reader sees where.</summary>
internal static class MailLinks
{
    /// <summary>The class of what shows a link's real host.</summary>
    public const string HostClass = "jams-host";

    private static readonly string[] PictureTypes = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];

    /// <summary>Whether an address may stay: links to the web, mail and telephone; pictures from the web, the mail itself, or as the bytes of a raster picture.</summary>
    public static bool IsAllowed(string address, bool isPicture)
    {
        if (address.AsSpan().IndexOfAnyInRange('\0', ' ') >= 0 && !isPicture)
            address = string.Concat(address.Where(c => c > ' '));
        if (isPicture && address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return PictureTypes.Any(type => address.StartsWith(type, StringComparison.OrdinalIgnoreCase));
        if (isPicture && address.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
            return true;
        return Web(address) is not null || !isPicture && Uri.TryCreate(address, UriKind.Absolute, out var other) && other.Scheme is "mailto" or "tel" && IsPlain(other.OriginalString);
    }

    /// <summary>An absolute address of the web (also one that leaves the scheme out), without user names, which only serve to look like another host; null for anything else.</summary>
    public static Uri? Web(string? address)
    {
        var written = address?.Trim() ?? "";
        if (written.StartsWith("//", StringComparison.Ordinal))
            written = "https:" + written;
        if (written.Length > 4_000 || !Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        return uri.UserInfo.Length == 0 ? uri : new UriBuilder(uri) { UserName = "", Password = "" }.Uri;
    }

    /// <summary>Opens elsewhere, tells nothing of where it was, and says its host unless its own words do. A link to nowhere becomes its words.</summary>
    public static void Lead(IHtmlAnchorElement link)
    {
        var written = link.GetAttribute("href");
        if (written is null)
            return;
        if (Web(written) is { } web)
        {
            link.SetAttribute("href", web.AbsoluteUri);
            link.SetAttribute("title", web.AbsoluteUri.Length > 200 ? web.AbsoluteUri[..200] + "…" : web.AbsoluteUri);
            var host = web.IdnHost;
            if (!link.TextContent.Trim().Equals(host, StringComparison.OrdinalIgnoreCase) && !SaysHost(link.TextContent, host))
            {
                var shown = link.Owner!.CreateElement("small");
                shown.ClassName = HostClass;
                shown.TextContent = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
                link.AppendChild(shown);
            }
        }
        else if (!IsAllowed(written, isPicture: false))
        {
            link.RemoveAttribute("href");
            return;
        }
        link.SetAttribute("target", "_blank");
        link.SetAttribute("rel", "noopener noreferrer nofollow");
    }

    // "https://example.org/x" says its host only when that is where it leads.
    private static bool SaysHost(string words, string host) =>
        Web(words) is { } said && said.IdnHost == host || Web("https://" + words.Trim()) is { } bare && bare.IdnHost.Contains('.') && bare.IdnHost == host;

    private static bool IsPlain(string address) => address.All(c => c is > ' ' and not ('<' or '>' or '"' or '\u007f'));
}
