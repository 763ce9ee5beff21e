using Jams.Domain.Applications;
using Jams.Web.Tests.Applications;
using Jams.Web.Tests.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Companies;

public sealed class Using_companies(SharedServer shared, SharedBrowser browser)
{
    [Fact]
    public async Task Works_by_keyboard_alone_and_has_no_barrier()
    {
        using var ines = await Visitor.To(shared);
        await ines.Add("Osterdeich Versicherungsgruppe a. G.", "Backend-Entwicklerin Zahlungsverkehrsabwicklung (m/w/d)", ("Input.StageId", await ines.StageId(StageKind.Applied)), ("Input.SalaryMin", "70000"));
        await ines.Add("Osterdeich Versicherungsgruppe a. G.", "Platform Engineer", ("Input.StageId", await ines.StageId(StageKind.Interviewing)));
        await ines.Add("Kestrel Freight", "Platform Engineer");
        await ines.Post("/contacts/new", ("Input.Name", "Jonas Petersen-Wulff"), ("Input.Company", "Osterdeich Versicherungsgruppe"));
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync(ines.Cookies);
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);

        await page.GotoAsync("/tasks");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Companies" })).ToBeVisibleAsync();
        // The keys of a page are heard once it is loaded.
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Osterdeich Versicherungsgruppe" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("kest");
        await Expect(page.Locator("#region")).ToContainTextAsync("1 company");
        page.Url.ShouldContain("q=kest");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Locator("#q").FillAsync("oster");
        await Expect(page.Locator("#region")).ToContainTextAsync("Osterdeich");
        await Expect(page.Locator("#region")).Not.ToContainTextAsync("Kestrel");
        await page.Locator(".entries .name").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Osterdeich");
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Other names").FillAsync("OVG");
        await page.GetByLabel("Links").FillAsync("https://news.example/" + new string('x', 200));
        await page.GetByLabel("Notes").FillAsync("Asked for **times**");
        await page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#notes strong")).ToHaveTextAsync("times");
        await Barriers.ShouldNotBeOn(page, "a company");
        await page.GetByRole(AriaRole.Button, new() { Name = "More actions" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Merge with another" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".entries .name").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("into Kestrel Freight?");
        await Barriers.ShouldNotBeOn(page, "merging");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kestrel Freight");
        await Expect(page.Locator("#applications li.row")).ToHaveCountAsync(3);
    }
}
