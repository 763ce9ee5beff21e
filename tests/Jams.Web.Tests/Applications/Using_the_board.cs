using Deque.AxeCore.Playwright;
using Jams.Domain.Applications;
using Jams.Web.Tests.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Applications;

/// <summary>The board and the application page in a real browser.</summary>
public sealed class Using_the_board(SharedServer shared, SharedBrowser browser)
{
    [Fact]
    public async Task A_card_is_dragged_to_another_column_and_back_by_undo()
    {
        using var ines = await Visitor.To(shared);
        var card = await ines.Add("Kestrel Freight", "Platform Engineer");
        await ines.Add("Mirabel Foods", "Site Reliability Engineer", ("Input.StageId", await ines.StageId(StageKind.Applied)));
        await using var window = await Window(ines);
        var page = await Open(window, "/applications");

        await page.Locator($"#item-{card}").HoverAsync();
        await Expect(page.Locator(".board.is-ready")).ToBeVisibleAsync();
        await page.Locator($"#item-{card} .card").DragToAsync(page.Locator("section.column:nth-child(2) ul"), new() { TargetPosition = new() { X = 60, Y = 8 } });

        await Expect(page.Locator($"section.column:nth-child(2) #item-{card}")).ToBeVisibleAsync();
        await Expect(page.Locator("section.column:nth-child(2) header .count")).ToContainTextAsync("2");
        await Expect(page.Locator("section.column:nth-child(1) header .count")).ToContainTextAsync("0");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Kestrel Freight moved to Applied.");
        await page.Locator(".toast button").ClickAsync();

        await Expect(page.Locator($"section.column:nth-child(1) #item-{card}")).ToBeVisibleAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Taken back.");
        (await ines.Read($"/applications/{card}")).ShouldContain("Moved from Saved to Applied");
    }

    [Fact]
    public async Task Everything_goes_by_keyboard()
    {
        using var ines = await Visitor.To(shared);
        var below = await ines.Add("Below", "Engineer");
        var card = await ines.Add("Kestrel Freight", "Platform Engineer");
        await using var window = await Window(ines);
        var page = await Open(window, "/applications");
        var focused = page.Locator("a:focus");
        await page.Locator($"#card-{card}").FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(focused).ToHaveAttributeAsync("id", $"card-{below}");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator($"li:first-child#item-{below}")).ToBeVisibleAsync();
        await Expect(focused).ToHaveAttributeAsync("id", $"card-{below}");

        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator($"section.column:nth-child(3) #item-{below}")).ToBeVisibleAsync();
        await Expect(focused).ToHaveAttributeAsync("id", $"card-{below}");

        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#card-menu")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"section.column:nth-child(2) #item-{below}")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(focused).ToHaveAttributeAsync("id", $"card-{card}");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator($"#item-{card}")).ToHaveCountAsync(0);
        await Expect(page.Locator(".toast")).ToContainTextAsync("is in the archive");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("nobody");
        await Expect(page.Locator("#region")).ToContainTextAsync("No application matches");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_phone_shows_one_stage_at_a_time()
    {
        using var ines = await Visitor.To(shared);
        var card = await ines.Add("Kestrel Freight", "Platform Engineer");
        await ines.Add("Mirabel Foods", "Site Reliability Engineer", ("Input.StageId", await ines.StageId(StageKind.Applied)));
        await using var window = await Window(ines, 360, 740);
        var page = await Open(window, "/applications");

        await Expect(page.GetByText("Platform Engineer")).ToBeVisibleAsync();
        await Expect(page.GetByText("Site Reliability Engineer")).ToBeHiddenAsync();
        await page.Locator("[data-tab]").Nth(1).ClickAsync();
        await Expect(page.GetByText("Site Reliability Engineer")).ToBeVisibleAsync();
        page.Url.ShouldContain("at=");

        await page.Locator("[data-tab]").Nth(0).ClickAsync();
        await page.Locator($"#item-{card} [data-menu]").ClickAsync();
        await page.Locator("#card-menu [data-stage]").Nth(3).ClickAsync();
        await Expect(page.GetByText("Platform Engineer")).ToBeHiddenAsync();
        await Expect(page.Locator("[data-tab]").Nth(3)).ToContainTextAsync("1");
    }

    [Fact]
    public async Task The_page_of_an_application_changes_in_place()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        await using var window = await Window(ines);
        var page = await Open(window, $"/applications/{id}");

        await page.FillAsync("#note", "They were **kind**.");
        await page.Locator(".compose button").ClickAsync();
        await Expect(page.Locator("#timeline .note strong")).ToHaveTextAsync("kind");
        await Expect(page.Locator("#note")).ToHaveValueAsync("");

        await page.FillAsync("#task-text", "Send the reference");
        await page.Locator(".addtask button").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Send the reference" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Send the reference" })).ToBeCheckedAsync();
        await Expect(page.Locator("#timeline")).ToContainTextAsync("Done: Send the reference");

        await page.SetInputFilesAsync(".upload input[type=file]", new FilePayload { Name = "resume.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 x"u8.ToArray() });
        await Expect(page.Locator("#files")).ToContainTextAsync("resume.pdf");
        await Expect(page.Locator("#timeline")).ToContainTextAsync("Added the file resume.pdf");
        await page.SetInputFilesAsync(".upload input[type=file]", new FilePayload { Name = "evil.pdf", MimeType = "application/pdf", Buffer = [0x4D, 0x5A, 0, 1] });
        await Expect(page.Locator("#file-wrong")).ToContainTextAsync("none of the kinds of files");

        await page.GetByRole(AriaRole.Button, new() { Name = "In a week" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Done, no more" })).ToBeVisibleAsync();
        await Expect(page.Locator("#timeline")).ToContainTextAsync("Follow up on");
    }

    [Theory]
    [InlineData("dark", 1440)]
    [InlineData("light", 320)]
    public async Task Has_no_barrier_and_fits(string theme, int width)
    {
        using var ines = await Visitor.To(shared);
        using var empty = await Visitor.To(shared);
        var id = await ines.Add("Osterdeich Versicherungsgruppe a. G.", "Backend-Entwicklerin Zahlungsverkehrsabwicklung (m/w/d)", ("Input.FollowUpOn", "2020-01-01"), ("Input.SalaryMin", "70000"), ("Input.Tags", "one, two"),
            ("Input.Link", "https://jobs.example/" + new string('x', 300)), ("Input.Posting", "Text"));
        await ines.Post($"/applications/{id}/tasks", ("TaskText", "Send the reference"), ("DueOn", "2020-01-02"));
        await ines.Post($"/applications/{id}/people", ("Name", "Jonas Petersen-Wulff"));
        await ines.Post($"/applications/{id}/notes", ("Text", "Hello " + new string('y', 200)));
        await ines.Upload($"/applications/{id}/files", "resume.pdf", "%PDF-1.7"u8.ToArray());
        await using var full = await Window(ines, width, 800, theme);
        await using var bare = await Window(empty, width, 800, theme);

        foreach (var path in new[] { "/applications", $"/applications/{id}", $"/applications/{id}/edit", $"/applications/{id}/people", "/tasks", "/settings/stages" })
            await Check(await Open(full, path), path);
        foreach (var path in new[] { "/applications" })
            await Check(await Open(bare, path), path);
        var wrong = await Open(full, "/applications/new");
        await wrong.FillAsync("#company", "x");
        await wrong.FillAsync("#role", "y");
        await wrong.FillAsync("#link", "nonsense");
        await wrong.Locator("form.form .btn.main").ClickAsync();
        await Expect(wrong.Locator(".error")).ToBeVisibleAsync();
        await Check(wrong, "/applications/new with an error");
    }

    private static async Task Check(IPage page, string path)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, path);
        (await page.RunAxe()).Violations.Select(violation => $"{path}: {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        await page.CloseAsync();
    }

    /// <summary>A page whose console and scripts must stay quiet.</summary>
    private static async Task<IPage> Open(IBrowserContext window, string path)
    {
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
        return page;
    }

    private async Task<IBrowserContext> Window(Visitor visitor, int width = 1440, int height = 900, string theme = "dark")
    {
        var window = await browser.Window(shared.Server, width, height);
        await window.AddCookiesAsync([.. visitor.Cookies, new() { Name = "jams.theme", Value = theme, Url = shared.Server.Address.ToString() }]);
        return window;
    }
}
