using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>Whether a mail brings colours of its own. One that does was made for white paper; one that does not can be read in the reader's own colours.</summary>
internal static partial class MailColours
{
    public static bool Has(IElement body, string css) =>
        Colour().IsMatch(css) || body.QuerySelector("[bgcolor], [color], img") is not null || body.QuerySelectorAll("[style]").Any(each => Colour().IsMatch(each.GetAttribute("style")!));

    // Borders may have any colour; black and white words do not count as colours when nothing else is said.
    [GeneratedRegex(@"(?:^|[;{\s])(?:background(?:-color)?|color)\s*:\s*(?!\s*(?:inherit|initial|transparent|currentcolor|rgba\(0, 0, 0, 0\)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
