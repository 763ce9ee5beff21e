using System.Net;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Writing;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Mail;

/// <summary>Answering, without script and in a real browser.</summary>
public sealed class Answering_mail(SharedServer shared, SharedBrowser browser)
{
    [Fact]
    public async Task Without_script_a_quick_reply_is_sent_taken_back_and_scheduled()
    {
        using var ines = await Reader.At(shared.Server);
        var mailbox = await CanSend(ines);
        var (thread, message) = await ines.Arrives("Finding a time", "Could you send me a few times?");
        (string, string)[] reply = [("Input.Id", Document.NewId()), ("Input.Kind", "Reply"), ("Input.AnswersId", message), ("Input.AccountId", mailbox), ("Input.To", "niamh@oakhurst.example"), ("Input.Subject", "Re: Finding a time"), ("Input.Quotes", "true")];

        using (var filled = await ines.Client.SendTo("/mail", "/mail/write", [.. reply, ("act", "fill:Formal")]))
            (await filled.Content.ReadAsStringAsync()).ShouldContain("Dear Niamh Delacroix,");
        using (var open = await ines.Client.SendTo("/mail", "/mail/write", [.. reply, ("act", "send"), ("Input.Text", "These: {Times}")]))
        {
            open.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await open.Words()).ShouldContain("Fill in {Times} first");
        }
        var draft = (await ines.Use<SeeDrafts>().Run(ines.Person.Id)).ShouldHaveSingleItem();
        using (var sent = await ines.Client.SendTo("/mail", "/mail/write", [.. reply[1..], ("Input.Id", draft.Id), ("Input.Revision", "1"), ("act", "send"), ("Input.Text", "Thursday at ten.")]))
            sent.Leads().ShouldBe($"/mail/{thread}");
        (await ines.Read($"/mail/{thread}")).ShouldContain("?handler=Undo");
        var mail = (await ines.Use<SeeOutgoing>().Run(ines.Person.Id)).Waiting.ShouldHaveSingleItem();
        using (var undone = await ines.Client.SendTo("/mail/scheduled", $"/mail/scheduled/{mail.Id}?handler=Undo"))
            undone.Leads().ShouldBe($"/mail/write?draft={draft.Id}");
        (await ines.Read($"/mail/write?draft={draft.Id}")).ShouldContain("Thursday at ten.");

        using (var later = await ines.Client.SendTo("/mail", "/mail/write", [.. reply[1..], ("Input.Id", draft.Id), ("Input.Revision", "3"), ("act", "later:tomorrow"), ("Input.Text", "Thursday at ten.")]))
            later.Leads().ShouldBe($"/mail/{thread}");
        (await ines.Use<SeeOutgoing>().Run(ines.Person.Id)).Waiting.ShouldHaveSingleItem().State.ShouldBe(SendState.Scheduled);
    }

    [Fact]
    public async Task Somebody_elses_draft_is_not_there()
    {
        using var ines = await Reader.At(shared.Server);
        using var other = await Reader.At(shared.Server);
        var draft = Draft.Begin(ines.Person.Id, null, DraftKind.New, null, new DraftText("", "", "", "", "", "Secret", true));
        await ines.Use<Owned<Draft>>().Insert(ines.Person.Id, draft);

        using var answer = await other.Get($"/mail/write?draft={draft.Id}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task By_keyboard_an_answer_is_kept_while_typing_sent_and_taken_back()
    {
        using var ines = await Reader.At(shared.Server);
        await CanSend(ines);
        var (thread, message) = await ines.Arrives("Finding a time", "Could you send me a few times?");
        await using var window = await browser.Window(shared.Server);
        await window.AddCookiesAsync(shared.Server.Cookies(ines.Client));
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        await page.GotoAsync($"/mail/{thread}");
        await page.Locator(".quick button[value='fill:Formal']").PressAsync("Enter");
        await Expect(page.Locator(".quick textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Dear Niamh Delacroix,"));
        await page.Locator("#subject").FocusAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/mail/write.reply={message}"));
        await page.Locator("textarea").FillAsync("Thursday at ten.");
        await Expect(page.Locator("#kept")).ToContainTextAsync("Kept");
        (await ines.Use<SeeDrafts>().Run(ines.Person.Id)).ShouldHaveSingleItem().Content.Text.ShouldBe("Thursday at ten.");
        await page.Locator("#send").PressAsync("Enter");
        await page.WaitForURLAsync($"**/mail/{thread}");
        await Expect(page.Locator(".flash.said")).ToContainTextAsync("Sending in");
        await page.ReloadAsync();
        await page.Locator("#on-the-way button").First.PressAsync("Enter");
        await Expect(page.Locator("textarea")).ToHaveValueAsync("Thursday at ten.");
        (await ines.Use<SeeOutgoing>().Run(ines.Person.Id)).Waiting.ShouldBeEmpty();
    }

    private static async Task<string> CanSend(Reader ines)
    {
        var account = MailAccount.Connect(ines.Person.Id, MailProvider.Imap, $"{Guid.NewGuid():N}@achterberg.example", null, new MailSecrets { Password = "x" }, "Ines", TimeProvider.System.GetUtcNow());
        await ines.Use<Owned<MailAccount>>().Insert(ines.Person.Id, account);
        await ines.Use<SaveSendingHabits>().Run(ines.Person.Id, 60);
        return account.Id;
    }
}
