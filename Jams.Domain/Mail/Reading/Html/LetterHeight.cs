using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>
/// About how high a letter is when it is laid out. A frame in a sandbox cannot be measured from outside, so the server estimates: words fill lines, blocks lie under each other, a row is as
/// high as its highest cell. It errs a little to the high side; what is still cut off scrolls.
/// </summary>
internal static partial class LetterHeight
{
    private const int Width = 640;
    private const double Letter = 7.4;
    private const int Line = 23;

    public const int Least = 72;
    public const int Most = 3_000;

    public static int Of(IElement body) => (int)Math.Clamp(Block(body, Width) * 1.15 + 32, Least, Most);

    private static double Block(IElement element, double width)
    {
        if (element.LocalName is "tr")
            return Row(element, width);
        var (height, words) = (0.0, 0.0);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
                words += Words(text.Data) * Letter;
            else if (node is IElement child)
                Add(child, width, ref height, ref words);
        }
        return height + Lines(words, width) + Space(element.LocalName) + Padding(element);
    }

    // Above and below, as far as the style attribute says so in pixels.
    private static double Padding(IElement element)
    {
        if (element.GetAttribute("style") is not { } style)
            return 0;
        var sum = 0.0;
        foreach (Match found in Sides().Matches(style))
            sum += Math.Min(200, double.Parse(found.Groups["size"].Value, CultureInfo.InvariantCulture)) * (found.Groups["side"].Value.Length == 0 ? 2 : 1);
        return Math.Min(sum, 300);
    }

    private static void Add(IElement child, double width, ref double height, ref double words)
    {
        switch (child.LocalName)
        {
            case "br":
                height += Math.Max(Line, Lines(words, width));
                words = 0;
                break;
            case "img":
                var high = Number(child.GetAttribute("height")) ?? 60;
                var wide = Number(child.GetAttribute("width")) ?? 60;
                // Small pictures stand in the line.
                if (wide > width / 2)
                    height += high * Math.Min(1, width / wide);
                else
                    words += wide;
                break;
            case "details":
                height += Lines(words, width) + Line;
                words = 0;
                break;
            case "a" or "b" or "i" or "em" or "strong" or "span" or "font" or "u" or "small" or "big" or "sub" or "sup" or "code" or "s" or "mark" or "center" or "time" when child.FirstElementChild is null:
                words += Words(child.TextContent) * Letter;
                break;
            default:
                height += Lines(words, width) + Block(child, width);
                words = 0;
                break;
        }
    }

    private static double Row(IElement row, double width)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
        return cells.Count == 0 ? 0 : cells.Max(cell => Block(cell, Math.Max(60, Number(cell.GetAttribute("width")) is { } own and > 40 && own < width ? own : width / cells.Count)));
    }

    // White space between words counts once.
    private static int Words(string text)
    {
        var (count, space) = (0, true);
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            count += isSpace && space ? 0 : 1;
            space = isSpace;
        }
        return count;
    }

    private static double Lines(double words, double width) => words < 2 * Letter ? 0 : Math.Ceiling(words / Math.Max(40, width)) * Line;

    private static double Space(string name) => name switch
    {
        "p" or "ul" or "ol" or "dl" or "blockquote" or "pre" => 18,
        "h1" or "h2" or "h3" => 40,
        "td" or "th" => 10,
        "hr" => 18,
        _ => 0,
    };

    private static double? Number(string? text) => double.TryParse(text?.Replace("px", "", StringComparison.OrdinalIgnoreCase), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?:padding|margin)(?<side>-top|-bottom)?:\s*(?<size>\d{1,4}(?:\.\d+)?)px", RegexOptions.CultureInvariant)]
    private static partial Regex Sides();
}
