using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>Decides about each picture of a mail, and counts what is held back.</summary>
internal sealed partial class MailPictures(IMailPictures from)
{
    /// <summary>The class of the words that stand for a picture that is not loaded.</summary>
    public const string HeldClass = "jams-held";

    private readonly HashSet<string> _held = [];
    private readonly List<string> _trackers = [];

    public int Held => _held.Count;

    public IReadOnlyList<string> Trackers => _trackers;

    public int TrackerCount { get; private set; }

    /// <summary>Gives the picture its address on this server, or puts its words in its place.</summary>
    public void Show(IHtmlImageElement picture)
    {
        var written = picture.GetAttribute("src") ?? "";
        if (written.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return;
        if (written.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
        {
            Put(picture, from.Inline(Uri.UnescapeDataString(written[4..]).Trim('<', '>', ' ')));
            return;
        }
        if (MailLinks.Web(written) is not { } web)
        {
            Put(picture, null);
            return;
        }
        if (KnownTrackers.Name(web, Pixels(picture, "width"), Pixels(picture, "height"), IsHidden(picture)) is { } teller)
        {
            TrackerCount++;
            if (!_trackers.Contains(teller))
                _trackers.Add(teller);
            picture.Remove();
            return;
        }
        var through = from.Remote(web.AbsoluteUri);
        if (through is null)
            _held.Add(web.AbsoluteUri);
        Put(picture, through);
    }

    /// <summary>Pictures behind tables and texts are never loaded; they are only counted.</summary>
    public void CountBackgrounds(string body, string styles)
    {
        foreach (Match found in Address().Matches(body + styles))
            if (MailLinks.Web(found.Groups["at"].Value) is { } web)
                _held.Add(web.AbsoluteUri);
    }

    private static void Put(IHtmlImageElement picture, string? address)
    {
        if (address is not null)
        {
            picture.SetAttribute("src", address);
            picture.SetAttribute("loading", "lazy");
            return;
        }
        var words = picture.GetAttribute("alt")?.Trim();
        if (string.IsNullOrEmpty(words))
        {
            picture.Remove();
            return;
        }
        var instead = picture.Owner!.CreateElement("span");
        instead.ClassName = HeldClass;
        instead.TextContent = words.Length > 200 ? words[..200] : words;
        picture.Replace(instead);
    }

    private static int? Pixels(IHtmlImageElement picture, string side)
    {
        var style = Side().Matches(picture.GetAttribute("style") ?? "").FirstOrDefault(found => found.Groups["side"].Value.Equals(side, StringComparison.OrdinalIgnoreCase))?.Groups["size"].Value;
        var written = style ?? picture.GetAttribute(side)?.Trim().Replace("px", "", StringComparison.OrdinalIgnoreCase);
        return double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) ? (int)Math.Ceiling(Math.Min(size, 100_000)) : null;
    }

    private static bool IsHidden(IHtmlImageElement picture) => Hidden().IsMatch(picture.GetAttribute("style") ?? "");

    [GeneratedRegex(@"(?:^|[;\s])(?<side>width|height)\s*:\s*(?<size>[\d.]+)px", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex("""url\(\s*(?:&quot;|["'])?(?<at>https?:[^"'()\s&]+|//[^"'()\s&]+)|\sbackground="(?<at>(?:https?:)?//[^"]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
