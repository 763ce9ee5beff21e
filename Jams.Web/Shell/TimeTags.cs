using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jams.Web.Shell;

/// <summary>&lt;when at="instant" /&gt;: a moment in the person's zone as a time element.</summary>
[HtmlTargetElement("when", Attributes = "at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTag(PersonTime time) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
        output.Content.SetContent(time.Moment(At));
    }
}

/// <summary>&lt;day on="date" /&gt;: a date, relative near today, as a time element.</summary>
[HtmlTargetElement("day", Attributes = "on", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayTag(PersonTime time) : TagHelper
{
    public DateOnly On { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(time.Day(On));
    }
}
