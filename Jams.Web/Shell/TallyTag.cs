using Jams.Domain.Applications;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jams.Web.Shell;

/// <summary>&lt;tally kind="Applied" /&gt;: how far an application has come, as a shape that needs no colour: one to four strokes, a level stroke for the end, three dots for no answer.</summary>
[HtmlTargetElement("tally", Attributes = "kind", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TallyTag : TagHelper
{
    public StageKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tally");
        output.Attributes.SetAttribute("viewBox", "0 0 14 14");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Shape(Kind));
    }

    /// <summary>The class that gives a part the hue of this kind.</summary>
    public static string Hue(StageKind kind) => kind switch
    {
        StageKind.Saved => "st-saved",
        StageKind.Applied => "st-applied",
        StageKind.Interviewing => "st-interview",
        StageKind.Offer or StageKind.Accepted => "st-offer",
        _ => "st-closed",
    };

    /// <summary>The strokes themselves, for pages that draw very many.</summary>
    public static string Shape(StageKind kind) => kind switch
    {
        StageKind.Saved => Strokes1,
        StageKind.Applied => Strokes2,
        StageKind.Interviewing => Strokes3,
        StageKind.Offer or StageKind.Accepted => Strokes4,
        StageKind.Ghosted => """<path d="M2.5 7h.01M7 7h.01M11.5 7h.01" stroke-width="2.6"/>""",
        _ => """<path d="M2 7h10"/>""",
    };

    private const string Strokes1 = """<path d="M2 2.5v9"/><path class="off" d="M5.33 2.5v9M8.67 2.5v9M12 2.5v9"/>""";
    private const string Strokes2 = """<path d="M2 2.5v9M5.33 2.5v9"/><path class="off" d="M8.67 2.5v9M12 2.5v9"/>""";
    private const string Strokes3 = """<path d="M2 2.5v9M5.33 2.5v9M8.67 2.5v9"/><path class="off" d="M12 2.5v9"/>""";
    private const string Strokes4 = """<path d="M2 2.5v9M5.33 2.5v9M8.67 2.5v9M12 2.5v9"/>""";
}
