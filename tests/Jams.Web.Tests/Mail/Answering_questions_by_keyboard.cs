using Deque.AxeCore.Playwright;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Web.Tests.Server;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Mail;

/// <summary>What mails say of applications, in a real browser, by keyboard alone.</summary>
public sealed class Answering_questions_by_keyboard(SharedServer shared, SharedBrowser browser)
{
    [Fact]
    public async Task Agreeing_taking_back_leaving_and_correcting()
    {
        using var ines = await Reader.At(shared.Server);
        var (one, other) = (await ines.Applies("Oakhurst Mutual"), await ines.Applies("Tallgrass Health"));
        await ines.Writes("Oakhurst Mutual", MailCategory.Rejection, hoursAgo: 1);
        var (thread, _) = await ines.Writes("Tallgrass Health", MailCategory.Offer, text: "We offer you the job", hoursAgo: 2);
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync(shared.Server.Cookies(ines.Client));
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        await page.GotoAsync("/mail/proposals");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        var first = page.Locator("[data-proposal]").First;

        // Agree to the first; what was done stands in its place, with the focus on taking it back.
        await page.Keyboard.PressAsync("j");
        await Expect(first.Locator("[data-yes]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("y");
        await Expect(first.Locator("[data-undo]")).ToBeFocusedAsync();
        await Expect(first).ToContainTextAsync("Moved Backend Engineer at Oakhurst Mutual to Rejected because of this mail.");
        (await ines.KindOf(one)).ShouldBe(StageKind.Rejected);
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        // Take it back.
        await page.Keyboard.PressAsync("z");
        await Expect(first).ToContainTextAsync("Taken back. This mail does not do it again.");
        await Expect(first.Locator(".name")).ToBeFocusedAsync();
        (await ines.KindOf(one)).ShouldBe(StageKind.Applied);

        // Leave the second.
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("[data-proposal]").Nth(1).Locator("[data-yes]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("[data-proposal]").Nth(1)).ToContainTextAsync("You left it as it is.");
        (await ines.KindOf(other)).ShouldBe(StageKind.Applied);

        // Say what its mail really is.
        await page.GotoAsync($"/mail/{thread}");
        await page.Locator("#finding button[popovertarget]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#what-else button[value=Other]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#finding")).ToContainTextAsync("You said so");
        await Expect(page.Locator("#finding .chip").First).ToHaveTextAsync("Other mail");
        (await page.Locator("#finding").RunAxe()).Violations.ShouldBeEmpty();
    }
}
