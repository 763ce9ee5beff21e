using System.Text.RegularExpressions;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Applications;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests;

/// <summary>The way of a new person through a real browser and a real mail server, from the door to the board; and somebody else's look at what they made.</summary>
public sealed partial class The_first_evening(SharedBrowser browser)
{
    private const string Email = "ines@achterberg.example";
    private const string Password = "three boats on a lake";

    [Fact]
    public async Task Ends_with_a_search_that_nobody_else_sees()
    {
        await using var sink = await SmtpSink.Start();
        await using var server = await JamsServer.Start();
        await server.Admin("operator@evening.example");
        (await server.Get<ChangeServerSettings>().Run(0, settings =>
        {
            settings.SendMailBy(MailServer.Of(new(SmtpSink.Host, sink.Port, MailSecurity.None, null, null, "jams@evening.example")).Value);
            return Domain.Result.Ok;
        })).IsOk.ShouldBeTrue();
        await using var window = await browser.Window(server);
        var page = await window.NewPageAsync();

        await SignUp(page, sink);
        await TurnTheSecondStepOn(page);
        await Import(page);
        var moved = await Drag(page);

        await page.GotoAsync($"/applications/{moved}");
        await Expect(page.Locator("main")).ToContainTextAsync("Moved from Saved to Applied");
        await NobodyElseSeesIt(server, moved);
    }

    private static async Task SignUp(IPage page, SmtpSink sink)
    {
        await page.GotoAsync("/account/sign-up");
        await page.GetByLabel("Name").FillAsync("Ines Achterberg");
        await page.GetByLabel("E-mail").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(CheckMail());
        var mail = await sink.Next(Email);
        await page.GotoAsync(new Uri(Link().Match(mail.Text).Value).PathAndQuery);
        await page.GetByLabel("The password you chose").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm and sign in" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Applications");
    }

    private static async Task TurnTheSecondStepOn(IPage page)
    {
        await page.GotoAsync("/settings/security/app");
        var key = (await page.Locator("#key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Six digits").FillAsync(SettingsSteps.CodeOf(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this app" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("The app is set up");
    }

    private static async Task Import(IPage page)
    {
        await page.GotoAsync("/applications/import");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload
        {
            Name = "My search.csv",
            MimeType = "text/csv",
            Buffer = "Company,Role,Status\nKestrel Freight,Platform Engineer,Saved\nMirabel Foods,Site Reliability Engineer,Applied\n"u8.ToArray(),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add 2 applications" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Undo this import" })).ToBeVisibleAsync();
    }

    /// <summary>Returns the id of the application that was dragged.</summary>
    private static async Task<string> Drag(IPage page)
    {
        await page.GotoAsync("/applications");
        var card = page.Locator("section.column:nth-child(1) li[id^=item-]");
        var id = (await card.GetAttributeAsync("id"))!["item-".Length..];
        await card.HoverAsync();
        await Expect(page.Locator(".board.is-ready")).ToBeVisibleAsync();
        // Whoever leaves the page before the server has heard of the move takes it along.
        await page.RunAndWaitForResponseAsync(
            () => card.Locator(".card").DragToAsync(page.Locator("section.column:nth-child(2) ul"), new() { TargetPosition = new() { X = 60, Y = 8 } }), answer => answer.Url.EndsWith("/move", StringComparison.Ordinal));
        await Expect(page.Locator($"section.column:nth-child(2) #item-{id}")).ToBeVisibleAsync();
        return id;
    }

    private async Task NobodyElseSeesIt(JamsServer server, string moved)
    {
        using var other = await server.SignedInAs("neighbour@evening.example");
        await using var window = await browser.Window(server);
        await window.AddCookiesAsync(server.Cookies(other));
        var page = await window.NewPageAsync();
        var ines = (await server.Get<IDocuments<Account>>().Find(new Query<Account>(_ => true))).Single(account => account.Name == "Ines Achterberg");
        var applications = await server.Get<Owned<JobApplication>>().Find(ines.Id, _ => true);
        applications.Select(application => application.Id).ShouldContain(moved);

        foreach (var address in applications.SelectMany(one => new[] { $"/applications/{one.Id}", $"/applications/{one.Id}/edit", $"/companies/{one.CompanyId}" }))
            (await page.GotoAsync(address))!.Status.ShouldBe(404, address);
        await page.GotoAsync("/applications");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Kestrel Freight");
    }

    [GeneratedRegex("/account/check-mail")]
    private static partial Regex CheckMail();

    [GeneratedRegex(@"https?://\S+/account/confirm\S+")]
    private static partial Regex Link();
}
