using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jams.Web.Shell;

/// <summary>&lt;icon name="plus" class="s" /&gt;: a picture from the sprite. It says nothing to a screen reader: the word or label stands beside it.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag(IFileVersionProvider versions) : TagHelper
{
    public required string Name { get; set; }

    public string Class { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class.Length == 0 ? "icon" : "icon " + Class);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"{versions.AddFileVersionToPath("", "/lib/icons.svg")}#{Name}\"/>");
    }
}
