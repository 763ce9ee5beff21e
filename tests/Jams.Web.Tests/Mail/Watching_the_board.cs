using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;
using Jams.Web.Tests.Server;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Mail;

/// <summary>A board that is open while mail comes in, in a real browser.</summary>
public sealed class Watching_the_board(SharedServer shared, SharedBrowser browser)
{
    [Fact]
    public async Task Shows_what_mail_moves_and_asks_without_loading_anew()
    {
        using var ines = await Reader.At(shared.Server);
        var (one, other) = (await ines.Applies("Oakhurst Mutual"), await ines.Applies("Tallgrass Health"));
        var talking = (await ines.Use<SeeStages>().Run(ines.Person.Id)).First(StageKind.Interviewing)!;
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync(shared.Server.Cookies(ines.Client));
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        var events = page.WaitForResponseAsync("**/mail/events");
        await page.GotoAsync("/applications");
        await events;
        await page.EvaluateAsync("window.stayed = true");
        await page.Locator($"#card-{other.Id}").FocusAsync();

        await ines.Writes("Oakhurst Mutual", MailCategory.InterviewInvite, text: "We would like to talk to you");

        await Expect(page.Locator($"#column-{talking.Id} #card-{one.Id}")).ToBeVisibleAsync();
        await Expect(page.Locator($"#card-{other.Id}")).ToBeFocusedAsync();

        await ines.Writes("Tallgrass Health", MailCategory.Rejection);

        await Expect(page.Locator("#asks")).ToContainTextAsync("says no. Move Backend Engineer at Tallgrass Health to Rejected?");
        (await page.EvaluateAsync<bool>("window.stayed")).ShouldBeTrue();
    }
}
