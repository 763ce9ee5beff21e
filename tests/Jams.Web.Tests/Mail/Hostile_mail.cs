using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Jams.Web.Tests.Mail;

public sealed class Hostile_mail(SharedServer shared, SharedBrowser browser)
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}";

    [Fact]
    public async Task In_subject_sender_and_text_stays_text()
    {
        using var ines = await Reader.At(shared.Server);
        var (thread, _) = await ines.Arrives("Subject " + Script, "Text " + Script + "\njavascript:alert(1) https://x.example/\"onmouseover=\"alert(1)", from: "\u202eName <script>alert(1)</script> <niamh@oakhurst.example>");

        foreach (var path in new[] { "/mail", $"/mail/{thread}", $"/mail?q={Uri.EscapeDataString(Script)}", $"/mail/{thread}?q={Uri.EscapeDataString(Script[..40])}" })
        {
            var page = await (await ines.Get(path)).Content.ReadAsStringAsync();
            page.ShouldNotContain("<script>", Case.Insensitive, path);
            page.ShouldNotContain("<img src=x", Case.Insensitive, path);
            page.ShouldNotContain("href=\"javascript:", Case.Insensitive, path);
            page.ShouldNotContain("\"onmouseover=\"", Case.Insensitive, path);
        }
    }

    /// <summary>
    /// Every body of the corpus, opened in a real browser three ways: in the room's frame with pictures shown, by itself, and without frame, sandbox and policy, so that the sanitiser alone has to
    /// hold. Nothing runs, nothing is asked of anybody but this server's pictures.
    /// </summary>
    [Fact]
    public async Task Runs_nothing_and_asks_nobody_in_a_browser()
    {
        var asked = new List<string>();
        await using var canary = await Canary(asked);
        var attacks = Attacks.All(canary.Urls.First());
        attacks.Count.ShouldBeGreaterThan(200);
        using var ines = await Reader.At(shared.Server);
        var mails = new List<(string Name, string Message)>();
        foreach (var (name, body) in attacks)
            mails.Add((name, (await ines.Arrives(name, body, html: true)).Message));
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync(shared.Server.Cookies(ines.Client));
        var page = await window.NewPageAsync();
        var wrong = new List<string>();
        var doing = "";
        window.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (request.Url is not ("about:blank" or "about:srcdoc") && to.Scheme != "data" && (to.Authority != shared.Server.Address.Authority || !to.AbsolutePath.StartsWith("/mail", StringComparison.Ordinal) && !IsOurs(to.AbsolutePath)))
                wrong.Add($"{doing}: asked for {request.Url[..Math.Min(200, request.Url.Length)]}");
        };
        page.Dialog += (_, dialog) => wrong.Add($"{doing}: dialog {dialog.Message}");
        page.Popup += (_, _) => wrong.Add($"{doing}: popup");
        page.FrameNavigated += (_, frame) =>
        {
            if (frame.ParentFrame is not null && frame.Url is not "about:blank" && !frame.Url.Contains("/body?", StringComparison.Ordinal))
                wrong.Add($"{doing}: the frame went to {frame.Url}");
        };

        // In the room: frames exactly as the page has them, many at a time.
        foreach (var some in mails.Chunk(24))
        {
            doing = "frames " + string.Join(", ", some.Select(mail => mail.Name));
            await page.GotoAsync("/mail");
            await page.EvaluateAsync("""
                async ids => { await Promise.all(ids.map(id => new Promise(done => {
                  const frame = document.createElement("iframe");
                  frame.className = "body";
                  frame.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
                  frame.referrerPolicy = "no-referrer";
                  frame.onload = done;
                  frame.src = `/mail/messages/${id}/body?look=dark&images=show`;
                  document.body.append(frame);
                }))); }
                """, some.Select(mail => mail.Message).ToArray());
            foreach (var frame in page.Frames.Skip(1))
                (await frame.TitleAsync()).ShouldNotBe("pwned", doing);
            (await page.TitleAsync()).ShouldNotBe("pwned");
            (await page.EvaluateAsync<bool>("'pwned' in window")).ShouldBeFalse(doing);
        }
        // By themselves, under their own policy.
        foreach (var (name, message) in mails.Where((_, at) => at % 8 == 0))
        {
            doing = "alone " + name;
            await page.GotoAsync($"/mail/messages/{message}/body?images=show");
        }
        // With nothing around them: what the sanitiser let through is all there is.
        var bodies = new List<(string Name, string Html)>();
        foreach (var (name, message) in mails)
            bodies.Add((name, await ines.Read($"/mail/messages/{message}/body")));
        var bare = await window.NewPageAsync();
        bare.Dialog += (_, dialog) => wrong.Add($"{doing}: dialog {dialog.Message}");
        await bare.GotoAsync("about:blank");
        foreach (var (name, html) in bodies)
        {
            doing = "bare " + name;
            await bare.SetContentAsync(html, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (await bare.TitleAsync() == "pwned" || await bare.EvaluateAsync<bool>("'pwned' in window"))
                wrong.Add($"{doing}: ran");
        }

        wrong.ShouldBeEmpty();
        asked.ShouldBeEmpty();
    }

    private static bool IsOurs(string path) => path.StartsWith("/css/", StringComparison.Ordinal) || path.StartsWith("/js/", StringComparison.Ordinal) || path.StartsWith("/lib/", StringComparison.Ordinal) || path.StartsWith("/icons/", StringComparison.Ordinal) || path == "/favicon.ico";

    private static async Task<WebApplication> Canary(List<string> asked)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            lock (asked)
                asked.Add(context.Request.Path);
            return context.Response.WriteAsync("");
        });
        await app.StartAsync();
        return app;
    }
}
