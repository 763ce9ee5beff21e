using Deque.AxeCore.Playwright;
using Jams.Domain.Mail.Messages;
using Jams.Web.Tests.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Mail;

/// <summary>The reading room in a real browser, by keyboard alone.</summary>
public sealed class Reading_by_keyboard(SharedServer shared, SharedBrowser browser)
{
    [Fact]
    public async Task A_morning_with_the_mail()
    {
        using var ines = await Reader.At(shared.Server);
        var (third, _) = await ines.Arrives("Third", "The third mail", hoursAgo: 3);
        var (second, _) = await ines.Arrives("Second", "<table bgcolor=white><tr><td>The <b>second</b> mail<img src=https://img.example/a.png width=200 alt=Team></table>", html: true, hoursAgo: 2);
        var (first, _) = await ines.Arrives("First", "The first mail", hoursAgo: 1, id: "first");
        await ines.Arrives("Re: First", "An answer to the first", hoursAgo: 0.5, answers: "first");
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync(shared.Server.Cookies(ines.Client));
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        await page.GotoAsync("/mail");
        var focused = page.Locator(":focus");

        // Down to the first, open it: both its mails are new, so both are open, and the row is no longer new.
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator($"#row-{first} > a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#subject")).ToHaveTextAsync("First");
        await Expect(page.Locator(".letters").GetByText("An answer to the first")).ToBeVisibleAsync();
        await Expect(page.Locator($"#row-{first}")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-unread"));
        page.Url.ShouldEndWith($"/mail/{first}");

        // On to the next beside it; its frame shows the letter.
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#subject")).ToHaveTextAsync("Second");
        await Expect(page.FrameLocator("iframe.body").GetByText("second")).ToBeVisibleAsync();

        // Archive it, and take that back.
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Archived.");
        await Expect(page.Locator($"#row-{second}")).ToHaveCountAsync(0);
        (await ines.Thread(second)).Shelf.ShouldBe(MailShelf.Archive);
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator(".flash.said")).ToContainTextAsync("Taken back.");
        await Expect(page.Locator($"#row-{second}")).ToBeVisibleAsync();

        // Tick two, and put them off until tomorrow.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator(".bulk .ticked")).ToHaveTextAsync("2 ticked");
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator("#bulk-snooze")).ToBeVisibleAsync();
        await page.Locator("#bulk-snooze button[value='Snooze:tomorrow']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".toast")).ToContainTextAsync("2 threads come back");
        await Expect(page.Locator(".mailrow")).ToHaveCountAsync(1);

        // Search by key, with a query that is wrong and one that is right.
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#mail-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("is:blue");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".list [role=alert]")).ToContainTextAsync("“is:blue” is not known.");
        await Expect(page.Locator("#list-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#mail-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("in:snoozed first");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".mailrow")).ToHaveCountAsync(1);
        await Expect(focused).ToContainTextAsync("First");

        // The trash by key, and the help.
        await page.Keyboard.PressAsync("#");
        await Expect(page.Locator(".toast")).ToContainTextAsync("It is in the trash.");
        (await ines.Thread(first)).Shelf.ShouldBe(MailShelf.Trash);
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        third.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Looks_right_and_is_accessible_everywhere()
    {
        using var ines = await Reader.At(shared.Server);
        await using (var empty = await Window(ines))
            await Look(empty, ["/mail", "/mail?folder=trash", "/mail/labels", "/mail/settings"]);
        var (thread, message) = await ines.Arrives("A rather long subject that has to find its place on a narrow screen: Donaudampfschifffahrtsgesellschaft", "<table width=900 bgcolor=white><tr><td>Wide<img src=https://img.example/a.png width=300 alt=Team></table>", html: true,
            parts: "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=Agenda.pdf\r\n\r\n%PDF-1.7");
        await ines.Files(thread, one =>
        {
            one.Pin(true);
            one.Turns(MailTurn.Mine, one.LastAt);
        });
        await ines.Arrives("Text", "Hello https://example.org/a/very/long/address/that/does/not/break/anywhere/at/all/and/goes/on/and/on", id: "t", hoursAgo: 5, read: true);
        var (text, _) = await ines.Arrives("Re: Text", "Hello\n\n> quoted", answers: "t", hoursAgo: 4, read: true);

        foreach (var (theme, width) in new[] { ("dark", 1440), ("light", 1440), ("dark", 320), ("light", 800) })
        {
            await using var window = await Window(ines, width, theme);
            await Look(window, ["/mail", $"/mail/{thread}", $"/mail/{text}", "/mail?q=is%3Ablue", "/mail?ticked=page", $"/mail/{thread}?open={message}&as=text"]);
        }
    }

    private async Task<IBrowserContext> Window(Reader reader, int width = 1440, string theme = "dark")
    {
        var window = await browser.Window(shared.Server, width);
        await window.AddCookiesAsync(shared.Server.Cookies(reader.Client));
        await window.AddInitScriptAsync($"document.addEventListener('DOMContentLoaded', () => document.documentElement.dataset.theme = '{theme}')");
        return window;
    }

    private static async Task Look(IBrowserContext window, IEnumerable<string> paths)
    {
        var page = await window.NewPageAsync();
        var wrong = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
                wrong.Add($"{path}: {over} px wider than the window");
            await page.WithoutLetters();
            wrong.AddRange((await page.RunAxe()).Violations.Select(one => $"{path}: {one.Id} {string.Join(", ", one.Nodes.Take(3).Select(node => node.Html))}"));
        }
        wrong.ShouldBeEmpty();
    }
}
