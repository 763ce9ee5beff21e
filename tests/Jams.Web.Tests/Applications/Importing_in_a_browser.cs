using Deque.AxeCore.Playwright;
using Jams.Domain.Applications;
using Jams.Web.Tests.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Applications;

/// <summary>What a finished import cannot show: a file that goes up when it is chosen, answers that show their effect at once, and the forms while something is wrong with them.</summary>
public sealed class Importing_in_a_browser(SharedServer shared, SharedBrowser browser)
{
    private static readonly (string Theme, int Width)[] Looks = [("dark", 1280), ("light", 1280), ("dark", 320)];

    [Fact]
    public async Task Goes_from_the_file_to_the_board_and_back()
    {
        using var ines = await Visitor.To(shared);
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync([.. ines.Cookies]);
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        await page.GotoAsync("/applications/import");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "page.csv", MimeType = "text/csv", Buffer = "%PDF-1.7"u8.ToArray() });
        await Expect(page.Locator("#file-wrong")).ToContainTextAsync("This is not a CSV file.");
        await Check(page);

        await page.SetInputFilesAsync("input[type=file]", Fixture("plain-german.csv"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("plain-german.csv");
        await Expect(page.Locator("#figures dd").First).ToHaveTextAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add 4 applications" }).ClickAsync();
        await Expect(page.Locator("#stages-wrong")).ToBeVisibleAsync();
        await page.FocusAsync("#column-1");
        await page.SelectOptionAsync("#column-1", "Company");
        await Expect(page.Locator("#columns-wrong")).ToContainTextAsync("Two columns have the same meaning.");
        await Expect(page.Locator("#column-1")).ToBeFocusedAsync();
        await Check(page);

        await page.SelectOptionAsync("#column-1", "Role");
        await Expect(page.Locator("#columns-wrong")).ToHaveCountAsync(0);
        await page.GetByLabel("in Klärung").SelectOptionAsync("leave-out");
        await Expect(page.Locator("#figures dd").Nth(2)).ToHaveTextAsync("1");
        await page.GetByLabel("Currency of salaries that name none").FillAsync("CHF");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#mapping")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add 3 applications" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Undo this import" })).ToBeVisibleAsync();
        await Expect(page.Locator(".figures dd").First).ToHaveTextAsync("3");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo this import" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove 3 applications" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("3 applications were removed.");
        await Check(page);
    }

    [Fact]
    public async Task Or_captured_a_posting_is_looked_at_in_a_form_without_barriers()
    {
        using var ines = await Visitor.To(shared);
        await ines.Add("Kestrel Freight", "Platform Engineer");
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync([.. ines.Cookies]);
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        await page.GotoAsync("/applications/capture");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Locator("#pasted-wrong")).ToBeVisibleAsync();
        await Check(page);

        await page.FillAsync("#pasted", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "fixtures", "postings", "greenhouse.html")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Locator(".flash.is-warn")).ToContainTextAsync("You already have this one.");
        await Check(page);
        // Enter means "Add", which asks once more; only the button beside the question adds it anyway.
        await page.FocusAsync("#location");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash.is-warn")).ToContainTextAsync("You already have this one.");
        await page.FillAsync("#role", "Platform Engineer, Rotterdam");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).Last.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Platform Engineer, Rotterdam");

        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.GotoAsync("/applications/export?q=rotterdam");
            await Check(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync();
        });
        download.SuggestedFilename.ShouldEndWith(".csv");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Download" })).ToBeEnabledAsync();
        (await ines.Use<Jams.Domain.Storage.Owned<JobApplication>>().Count(ines.Id, x => true)).ShouldBe(2);
    }

    private static async Task Check(IPage page)
    {
        foreach (var (theme, width) in Looks)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, $"{page.Url} {theme} {width}");
            (await page.RunAxe()).Violations.Select(violation => $"{page.Url} {theme} {width}: {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        }
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static string Fixture(string name) => Path.Combine(Repository.Root, "tests", "fixtures", "csv", name);
}
