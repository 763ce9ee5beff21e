using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Shell;

/// <summary>
/// &lt;text-field name="Email" label="…" type="email" value="…" help="…" /&gt;: label, input, help and what is wrong, tied together. Other attributes go to the input;
/// what is between the tags stands at the end of the label's line. With rows it is a text area; with stale it says below what another window has stored meanwhile.
/// </summary>
[HtmlTargetElement("text-field", Attributes = "name,label")]
public sealed class TextFieldTag(IFileVersionProvider versions, IStringLocalizer words) : TagHelper
{
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    public string? Help { get; set; }

    /// <summary>More than 0 = a text area of about this many lines.</summary>
    public int Rows { get; set; }

    /// <summary>Whether another window was faster: <see cref="Stored"/> is shown when it is not what stands here.</summary>
    public bool Stale { get; set; }

    public string? Stored { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = Name.Replace('.', '-').ToLowerInvariant();
        var wrong = View.ViewData.ModelState.TryGetValue(Name, out var state) && state.Errors.Count > 0 ? string.Join(" ", state.Errors.Select(error => error.ErrorMessage)) : null;
        var input = Rows > 0 ? new TagBuilder("textarea") : new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var given in output.Attributes)
            input.Attributes[given.Name] = given.Value?.ToString() ?? "";
        input.AddCssClass("input");
        input.MergeAttributes(new Dictionary<string, string?> { ["id"] = id, ["name"] = Name }, replaceExisting: true);
        if (Rows > 0)
        {
            input.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // The parser drops one line break after the tag.
            input.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        }
        else
        {
            input.Attributes["type"] = Type;
            if (Value is not null && Type != "password")
                input.Attributes["value"] = Value;
        }
        if (wrong is not null)
            input.Attributes["aria-invalid"] = "true";
        if (wrong is not null || Help is not null)
            input.Attributes["aria-describedby"] = string.Join(' ', new[] { wrong is null ? null : id + "-wrong", Help is null ? null : id + "-help" }.OfType<string>());

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var beside = await output.GetChildContentAsync();
        var label = Text("label", null, Label);
        label.Attributes["for"] = id;
        if (beside.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(label);
        else
            output.Content.AppendHtml("<div class=\"line\">").AppendHtml(label).AppendHtml(beside).AppendHtml("</div>");
        output.Content.AppendHtml(input);
        if (Help is not null)
            output.Content.AppendHtml(Text("p", "help", Help, id + "-help"));
        if (wrong is not null)
        {
            var error = Text("p", "error", null, id + "-wrong");
            error.InnerHtml.AppendHtml($"<svg class=\"icon s\" aria-hidden=\"true\"><use href=\"{versions.AddFileVersionToPath("", "/lib/icons.svg")}#triangle-alert\"/></svg>").Append(wrong);
            output.Content.AppendHtml(error);
        }
        if (Stale && !Same(Value, Stored))
        {
            var stored = Text("p", "stored", null);
            stored.InnerHtml.AppendHtml(Text("b", null, words["Stored now:"])).Append(" ").AppendHtml(Text("span", null, string.IsNullOrEmpty(Stored) ? words["nothing"] : Stored));
            output.Content.AppendHtml(stored);
        }
    }

    // Browsers send line breaks as two characters.
    private static bool Same(string? typed, string? stored) => (typed ?? "").ReplaceLineEndings("\n").Trim() == (stored ?? "").ReplaceLineEndings("\n").Trim();

    private static TagBuilder Text(string tag, string? css, string? text, string? id = null)
    {
        var made = new TagBuilder(tag);
        if (css is not null)
            made.AddCssClass(css);
        if (id is not null)
            made.Attributes["id"] = id;
        if (text is not null)
            made.InnerHtml.Append(text);
        return made;
    }
}
