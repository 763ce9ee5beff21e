using AngleSharp.Css.Dom;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>
/// Makes a mail's HTML harmless in two passes: <see cref="BoundedHtml"/> rewrites it small and well formed, then a sanitiser with strict lists of its own reads it as a browser would and
/// drops what is left of danger. Links lead outside with their real host beside them; pictures from elsewhere are held back or go through the server; trackers are counted and never loaded.
/// </summary>
public static class MakeSafe
{
    private static readonly HtmlSanitizer Sanitizer = Strict();

    /// <summary>Never fails; what cannot be shown is left out. The result is for a document without scripts, in a sandbox, with a policy of its own.</summary>
    public static SafeMail Run(string html, IMailPictures pictures)
    {
        var (body, styles) = BoundedHtml.Read(html);
        using var document = Sanitizer.SanitizeDom((MailStyles.Bounded(styles) is { Length: > 0 } sheet ? $"<style>{sheet}</style>" : "") + body);
        var sheets = document.Body!.QuerySelectorAll("style").ToList();
        var css = string.Concat(sheets.Select(each => each.TextContent)).Replace("<", "", StringComparison.Ordinal);
        if (!MailStyles.IsHarmless(css))
            css = "";
        foreach (var each in sheets)
            each.Remove();
        foreach (var styled in document.Body.QuerySelectorAll("[style]"))
            if (!MailStyles.IsHarmless(styled.GetAttribute("style")!))
                styled.RemoveAttribute("style");
        var seen = new MailPictures(pictures);
        foreach (var picture in document.Body.QuerySelectorAll<IHtmlImageElement>("img").ToList())
            seen.Show(picture);
        seen.CountBackgrounds(body, styles);
        foreach (var link in document.Body.QuerySelectorAll<IHtmlAnchorElement>("a").ToList())
            MailLinks.Lead(link);
        MailQuotes.Fold(document.Body);
        return new SafeMail(document.Body.InnerHtml, css, seen.Held, seen.Trackers, seen.TrackerCount, MailColours.Has(document.Body, css), LetterHeight.Of(document.Body));
    }

    private static HtmlSanitizer Strict()
    {
        var strict = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set("style a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr"),
            AllowedAttributes = Set("align alt bgcolor border cellpadding cellspacing class color colspan datetime dir face height href hspace lang nowrap rowspan size span src start style title type valign value vspace width"),
            AllowedSchemes = Set("http https mailto tel cid data"),
            UriAttributes = Set("href src"),
            AllowedCssProperties = new HashSet<string>(MailStyles.Properties, StringComparer.OrdinalIgnoreCase),
            AllowedAtRules = new HashSet<CssRuleType> { CssRuleType.Style, CssRuleType.Media },
            AllowDataAttributes = false,
        })
        { KeepChildNodes = true, DisallowCssPropertyValue = MailStyles.Refused() };
        strict.FilterUrl += (_, asked) =>
        {
            // Addresses in CSS are not asked for by an element that has one.
            var wanted = asked.Tag is IHtmlImageElement or IHtmlAnchorElement ? asked.OriginalUrl : null;
            asked.SanitizedUrl = wanted is not null && MailLinks.IsAllowed(wanted, asked.Tag is IHtmlImageElement) ? wanted : null;
        };
        return strict;
    }

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
