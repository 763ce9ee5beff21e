using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jams.Web.Shell;

/// <summary>
/// &lt;markdown text="…" /&gt;: what a person wrote, as paragraphs, lists, emphasis, links and code. HTML in it is shown as text; what Markdown makes of the rest is
/// sanitised once more, so that no trick of the parser becomes markup of ours.
/// </summary>
[HtmlTargetElement("markdown", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkdownTag : TagHelper
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().UseAutoLinks().UseEmphasisExtras().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly HtmlSanitizer Sanitizer = Strict();

    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Sanitizer.Sanitize(Markdown.ToHtml(Text, Pipeline)));
    }

    private static HtmlSanitizer Strict()
    {
        var strict = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "a", "hr"], StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        })
        { KeepChildNodes = true };
        strict.PostProcessNode += (_, done) =>
        {
            if (done.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
                link.SetAttribute("rel", "noopener noreferrer nofollow ugc");
        };
        return strict;
    }
}
