using System.Diagnostics;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Jams.Domain.Mail.Reading.Html;
using Jams.Tests.Servers;

namespace Jams.Domain.Tests.Mail.Reading;

/// <summary>Every body of tests/fixtures/attacks is made harmless; what a browser makes of it is tested in Jams.Web.Tests.</summary>
public sealed partial class Making_mail_safe
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "body", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
        "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
    ];

    [Fact]
    public void Leaves_nothing_of_an_attack()
    {
        var bodies = Attacks.All("http://canary.example");
        bodies.Count.ShouldBeGreaterThan(200);
        var wrong = new List<string>();
        foreach (var (name, body) in bodies)
        {
            var safe = MakeSafe.Run(body, new Shown());
            var document = new HtmlParser().ParseDocument("<body>" + safe.Html);
            foreach (var element in document.All)
            {
                if (!Tags.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
                    wrong.Add($"{name}: <{element.LocalName}>");
                foreach (var attribute in element.Attributes)
                    if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.Contains(':') || attribute.Name is "id" or "name" or "action" or "formaction" or "srcdoc" or "srcset" or "background" or "ping"
                        || attribute.Name == "href" && !attribute.Value.StartsWith("http://", StringComparison.Ordinal) && !attribute.Value.StartsWith("https://", StringComparison.Ordinal) && !attribute.Value.StartsWith("mailto:", StringComparison.Ordinal) && !attribute.Value.StartsWith("tel:", StringComparison.Ordinal)
                        || attribute.Name == "src" && !attribute.Value.StartsWith("/pictures/", StringComparison.Ordinal) && !attribute.Value.StartsWith("data:image/", StringComparison.Ordinal)
                        || attribute.Name == "style" && Dangerous().IsMatch(attribute.Value))
                        wrong.Add($"{name}: {attribute.Name}={attribute.Value}");
            }
            if (safe.Styles.Contains('<') || Dangerous().IsMatch(safe.Styles))
                wrong.Add($"{name}: styles {safe.Styles}");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Takes_a_short_time_whatever_comes()
    {
        string[] heavy =
        [
            string.Concat(Enumerable.Repeat("<div>", 200_000)),
            string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>x", 60_000)),
            string.Concat(Enumerable.Repeat("<table><tr><td>", 60_000)),
            string.Concat(Enumerable.Repeat("<a href=x><b>", 50_000)),
            string.Concat(Enumerable.Repeat("<li>", 200_000)),
            "<style>" + string.Concat(Enumerable.Repeat("a{color:red}", 8_000)) + "</style>x",
            "<p style=\"" + string.Concat(Enumerable.Repeat("color:red;", 350)) + "\">x",
            string.Concat(Enumerable.Repeat("<!--", 400_000)),
            string.Concat(Enumerable.Repeat("<", 1_000_000)),
            "<p " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=b ")) + ">x",
            string.Concat(Enumerable.Repeat("&amp", 300_000)),
            "<img src=\"data:image/png;base64," + new string('A', 1_400_000) + "\">",
        ];
        foreach (var html in heavy)
        {
            var began = Stopwatch.GetTimestamp();
            var safe = MakeSafe.Run(html, new Shown());
            // Not a measurement: what grows without bounds takes minutes or the process.
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            safe.Html.Length.ShouldBeLessThan(12_000_000);
            new HtmlParser().ParseDocument(safe.Html).All.Length.ShouldBeLessThan(400_000);
        }
    }

    [Fact]
    public void Keeps_what_mails_are_made_of()
    {
        const string html = """
            <html><head><style>.button{background-color:#1b4d3e;padding:10px} @media (max-width:600px){.wide{width:100%}}</style></head>
            <body bgcolor="#eeeeee"><table width="600" cellpadding="0"><tr><td class="wide" style="font-family:Arial;font-size:14px;padding:10px 20px"><h1>Hello</h1><p>Dear <b>Ines</b>,<br>welcome.</p>
            <ul><li>One<li>Two</ul><a class="button" href="https://example.org/x?a=1&amp;b=2">Open</a><img src="cid:logo@x" alt="Logo" width="120" height="40"></td></tr></table></body></html>
            """;

        var safe = MakeSafe.Run(html, new Shown());

        safe.Html.ShouldContain("<h1>Hello</h1>");
        safe.Html.ShouldContain("<b>Ines</b>");
        safe.Html.ShouldContain("font-size: 14px");
        safe.Html.ShouldContain("width=\"600\"");
        safe.Html.ShouldContain("src=\"/pictures/logo@x\"");
        Items().Count(safe.Html).ShouldBe(2);
        safe.Styles.ShouldContain(".button");
        safe.Styles.ShouldContain("@media");
        safe.HasColours.ShouldBeTrue();
    }

    [Fact]
    public void Shows_where_links_lead()
    {
        var safe = MakeSafe.Run("<a href='https://evil.example/login'>https://bank.example</a> <a href='https://bank.example/a'>bank.example</a> <a href='https://u:p@evil.example'>x</a> <a href='javascript:x'>y</a>", new Shown());
        var links = new HtmlParser().ParseDocument(safe.Html).QuerySelectorAll("a");

        links[0].QuerySelector(".jams-host")!.TextContent.ShouldBe("evil.example");
        links[1].QuerySelector(".jams-host").ShouldBeNull();
        links[2].GetAttribute("href").ShouldBe("https://evil.example/");
        links[3].HasAttribute("href").ShouldBeFalse();
        links[0].GetAttribute("rel").ShouldBe("noopener noreferrer nofollow");
        links[0].GetAttribute("target").ShouldBe("_blank");
    }

    [Fact]
    public void Says_the_real_name_of_a_host_that_only_looks_alike() =>
        MakeSafe.Run("<a href='https://раураl.com/'>paypal.com</a>", new Shown()).Html.ShouldContain("xn--l-7sba6dbr.com");

    [Fact]
    public void Holds_remote_pictures_back_and_stops_trackers()
    {
        const string html = """
            <img src="https://img.example/a.png" width="300" height="100" alt="Team"><img src="https://img.example/a.png" width="300"><img src="https://img.example/b.jpg">
            <img src="https://u1.ct.sendgrid.net/wf/open?upn=1" width="1" height="1"><img src="https://x.example/p.gif" width="1" height="1"><img src="https://y.example/z.png?to=ines%40achterberg.example">
            <td background="https://img.example/bg.png">
            """;

        var held = MakeSafe.Run(html, new HeldBack());
        held.Held.ShouldBe(3);
        held.TrackerCount.ShouldBe(3);
        held.Trackers.ShouldBe(["SendGrid", "x.example", "y.example"]);
        held.Html.ShouldContain(">Team</span>");
        held.Html.ShouldNotContain("<img");

        var shown = MakeSafe.Run(html, new Shown());
        Pictures().Count(shown.Html).ShouldBe(3);
        shown.Html.ShouldNotContain("sendgrid");
    }

    [Fact]
    public void Folds_earlier_mail()
    {
        var safe = MakeSafe.Run("<p>Yes.</p><div class=\"gmail_quote\">On Monday wrote:<blockquote>Can you?</blockquote></div>", new Shown());

        safe.Html.ShouldContain("<details class=\"jams-quote\"><summary></summary><div class=\"gmail_quote\">");
        MakeSafe.Run("<blockquote type=cite>All of it</blockquote>", new Shown()).Html.ShouldNotContain("<details");
    }

    [Theory]
    [InlineData("<p>Hello</p>", false)]
    [InlineData("<p style='font-size:14px'>Hello</p>", false)]
    [InlineData("<p style='color:#ff0000'>Hello</p>", true)]
    [InlineData("<table bgcolor=white><tr><td>x</table>", true)]
    [InlineData("<style>p{background-color:#eee}</style><p>x", true)]
    public void Knows_whether_a_mail_brings_colours(string html, bool has) => MakeSafe.Run(html, new Shown()).HasColours.ShouldBe(has);

    [Fact]
    public void Estimates_more_height_for_more_text()
    {
        var heights = new[] { 1, 10, 40 }.Select(count => MakeSafe.Run(string.Concat(Enumerable.Repeat("<p>" + string.Concat(Enumerable.Repeat("some words of a letter ", 12)) + "</p>", count)), new Shown()).Height).ToList();

        heights[0].ShouldBeInRange(72, 160);
        heights[1].ShouldBeInRange(600, 1400);
        heights[2].ShouldBeGreaterThan(heights[1]);
    }

    private sealed class Shown : IMailPictures
    {
        public string? Inline(string contentId) => "/pictures/" + Uri.EscapeDataString(contentId).Replace("%40", "@", StringComparison.Ordinal);

        public string? Remote(string address) => "/pictures/remote";
    }

    private sealed class HeldBack : IMailPictures
    {
        public string? Inline(string contentId) => null;

        public string? Remote(string address) => null;
    }

    [GeneratedRegex(@"url|import|expression|binding|behavior|@font-face|position|image-set|canary|var\(|(^|[\s:])-\d", RegexOptions.IgnoreCase)]
    private static partial Regex Dangerous();

    [GeneratedRegex("<li>")]
    private static partial Regex Items();

    [GeneratedRegex("<img ")]
    private static partial Regex Pictures();
}
