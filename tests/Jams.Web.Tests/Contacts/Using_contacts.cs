using Jams.Web.Tests.Applications;
using Jams.Web.Tests.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Contacts;

public sealed class Using_contacts(SharedServer shared, SharedBrowser browser)
{
    [Fact]
    public async Task Works_by_keyboard_alone_and_has_no_barrier()
    {
        using var ines = await Visitor.To(shared);
        var application = await ines.Add("Osterdeich Versicherungsgruppe a. G.", "Backend-Entwicklerin Zahlungsverkehrsabwicklung (m/w/d)");
        var jonas = await Keeping_contacts.Contact(ines, "Jonas Petersen-Wulff", ("Input.Role", "Hiring manager"), ("Input.Addresses", $"{new string('j', 60)}@osterdeich.example"), ("Input.NextContactOn", "2020-01-01"));
        await ines.Post($"/applications/{application}/people", ("ContactId", jonas));
        await Keeping_contacts.Contact(ines, "Mareike von Hohenlohe-Schillingsfürst", ("Input.Company", "Osterdeich Versicherungsgruppe a. G."));
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync(ines.Cookies);
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);

        await page.GotoAsync("/applications");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("p");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Contacts" })).ToBeVisibleAsync();
        // The keys of a page are heard once it is loaded.
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("hiring");
        await Expect(page.Locator("#region")).ToContainTextAsync("1 contact");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#q").BlurAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".entries .name")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Jonas Petersen-Wulff");
        await Expect(page.Locator("#facts")).ToContainTextAsync("days overdue");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Called" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Met" })).ToBeCheckedAsync();
        await page.Locator("#log-note").FocusAsync();
        await page.Keyboard.TypeAsync("Knows **Femke**");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#log .note strong")).ToHaveTextAsync("Femke");
        await Expect(page.Locator("#facts")).ToContainTextAsync("Acquainted");
        await Expect(page.Locator("#facts")).Not.ToContainTextAsync("overdue");
        await Expect(page.Locator("#next-on")).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "In a week" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "No reminder" })).ToBeVisibleAsync();
        await Expect(page.Locator("#facts")).ToContainTextAsync("Next contact");
        await Barriers.ShouldNotBeOn(page, "a contact");

        await page.GetByRole(AriaRole.Link, new() { Name = "Plan a chat" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Plan a chat with");
        await page.GetByLabel("What is to be done").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Coffee with Jonas Petersen-Wulff" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Coffee with Jonas Petersen-Wulff" })).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Mail addresses").FillAsync("nowhere");
        await page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#input-addresses-wrong")).ToBeVisibleAsync();
        await Barriers.ShouldNotBeOn(page, "the form of a contact with an error");
    }
}
