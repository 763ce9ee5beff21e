using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Jams.Domain.Applications;
using Jams.Domain.Mail.Writing;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jams.Web.Tests.Mail;

/// <summary>Everything a person does with their mail in a day, by keyboard alone, against a real IMAP server and a real mail sink.</summary>
public sealed class A_day_with_the_mail(SharedBrowser browser)
{
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task From_connecting_a_mailbox_to_a_mail_that_goes_tomorrow()
    {
        await using var imap = await DovecotServer.Start();
        await using var smtp = await SmtpSink.Start("--user", "ines", "--password", DovecotServer.Password);
        await using var server = await JamsServer.Start(builder => builder.Configuration["Mail:AllowPrivateHosts"] = "true");
        imap.Put("ines", "INBOX", Post());
        var ines = await server.Person("ines@jams.example", account => account.Prefer(account.Preferences with { TimeZone = "Europe/Berlin" }));
        await server.Get<SaveSendingHabits>().Run(ines.Id, 0);
        var application = await Applied(server, ines.Id);
        using var client = await server.SignedInAs(ines);
        await using var window = await browser.Window(server);
        await window.AddCookiesAsync(server.Cookies(client));
        var page = await window.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        var keys = page.Keyboard;

        await Connect(page, imap, smtp);

        // Read one.
        await page.GotoAsync("/mail");
        await Expect(page.Locator(".mailrow")).ToHaveCountAsync(6);
        await IsClean(page);
        await To(page, "A short call about a role");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#subject")).ToHaveTextAsync("A short call about a role");
        await Expect(page.Locator("#thread .letters")).ToContainTextAsync("are you free for a call");

        // Search, and archive in one go what is found.
        await Search(page, "digest");
        await Expect(page.Locator(".mailrow")).ToHaveCountAsync(2);
        await Expect(page.Locator(".mailrow > a").First).ToBeFocusedAsync();
        await keys.PressAsync("x");
        await keys.PressAsync("j");
        await Expect(page.Locator("#subject")).ToHaveTextAsync("Your daily digest");
        await keys.PressAsync("x");
        await Expect(page.Locator(".bulk .ticked")).ToHaveTextAsync("2 ticked");
        await IsClean(page);
        await keys.PressAsync("e");
        await Expect(page.Locator(".toast")).ToContainTextAsync("2 threads archived.");

        // Put one off until tomorrow.
        await page.GotoAsync("/mail");
        await Expect(page.Locator(".mailrow")).ToHaveCountAsync(4);
        await To(page, "Parking at the office");
        await keys.PressAsync("s");
        await page.Locator("#bulk-snooze button[value='Snooze:tomorrow']").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".mailrow")).ToHaveCountAsync(3);

        // Say of one what it really is.
        await To(page, "A short call about a role");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#subject")).ToHaveTextAsync("A short call about a role");
        await page.Locator("#finding button[popovertarget]").FocusAsync();
        await keys.PressAsync("Enter");
        await page.Locator("#what-else button[value=AvailabilityRequest]").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#finding")).ToContainTextAsync("You said so");
        await IsClean(page);

        // The rejection asks; agree, and take it back.
        await page.GotoAsync("/mail/proposals");
        var question = page.Locator("[data-proposal]");
        await Expect(question).ToHaveCountAsync(1);
        await Expect(question).ToContainTextAsync("Oakhurst Mutual");
        await keys.PressAsync("j");
        await keys.PressAsync("y");
        await Expect(question.Locator("[data-undo]")).ToBeFocusedAsync();
        (await Kind(server, ines.Id, application)).ShouldBe(StageKind.Rejected);
        await IsClean(page);
        await keys.PressAsync("z");
        await Expect(question).ToContainTextAsync("Taken back.");
        (await Kind(server, ines.Id, application)).ShouldBe(StageKind.Applied);

        // A quick reply, which goes at once.
        await page.GotoAsync("/mail");
        await To(page, "A short call about a role");
        await keys.PressAsync("Enter");
        await page.RunAndWaitForResponseAsync(() => page.Locator(".quick button[value='fill:Brief']").PressAsync("Enter"), "**/mail/write");
        var text = page.Locator(".quick textarea");
        await Expect(text).ToHaveValueAsync(new Regex("Niamh"));
        await text.FocusAsync();
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("Hi Niamh, Thursday at ten suits me.");
        await page.Locator(".quick button[value='send']").PressAsync("Enter");
        (await smtp.Next("niamh@tallgrass.example")).Text.ShouldContain("Thursday at ten suits me.");

        // And one that goes tomorrow.
        await page.GotoAsync("/mail");
        await To(page, "Your portfolio");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#subject")).ToHaveTextAsync("Your portfolio");
        await keys.PressAsync("r");
        await Expect(page).ToHaveURLAsync(new Regex("/mail/write.reply="));
        await page.Locator("textarea").FocusAsync();
        await keys.TypeAsync("Here it is.");
        await page.Locator(".later summary").PressAsync("Enter");
        await IsClean(page);
        await page.Locator("button[value='later:tomorrow']").PressAsync("Enter");
        await page.WaitForURLAsync("**/mail/*");
        await page.GotoAsync("/mail/scheduled");
        await Expect(page.Locator("main")).ToContainTextAsync("Re: Your portfolio");
        await IsClean(page);
        (await server.Get<SeeOutgoing>().Run(ines.Id)).Waiting.ShouldHaveSingleItem().State.ShouldBe(SendState.Scheduled);
        smtp.Mails.Count.ShouldBe(1);
    }

    private static async Task Connect(IPage page, DovecotServer imap, SmtpSink smtp)
    {
        await page.GotoAsync("/mail/accounts/new");
        await IsClean(page);
        await Type(page, "Address", "ines@achterberg.example");
        await page.Locator("details.servers summary").PressAsync("Enter");
        foreach (var (name, value) in new[]
        {
            ("Password", DovecotServer.Password), ("ImapHost", DovecotServer.Host), ("ImapPort", $"{imap.Port}"), ("SmtpHost", SmtpSink.Host), ("SmtpPort", $"{smtp.Port}"), ("ServerUser", "ines"),
        })
            await Type(page, name, value);
        foreach (var way in new[] { "ImapSecurity", "SmtpSecurity" })
        {
            await page.Locator($"[name={way}]").FocusAsync();
            await page.Keyboard.PressAsync("End");
        }
        await page.Locator("[name=Password]").PressAsync("Enter");
        await page.WaitForURLAsync("**/mail/accounts");
        await Expect(page.Locator(".mailboxes").GetByText("6 mails")).ToHaveCountAsync(1, Patient);
        await IsClean(page);
    }

    private static async Task Type(IPage page, string name, string value)
    {
        await page.Locator($"[name={name}]").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(value);
    }

    private static async Task Search(IPage page, string words)
    {
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#mail-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes up the list by K and down by J until the mail with this subject is in focus.</summary>
    private static async Task To(IPage page, string subject)
    {
        await Expect(page.Locator(".htmx-request, .htmx-swapping, .htmx-settling")).ToHaveCountAsync(0);
        var rows = await page.Locator(".mailrow").CountAsync();
        foreach (var key in Enumerable.Repeat("k", rows).Concat(Enumerable.Repeat("j", rows)))
        {
            await page.Keyboard.PressAsync(key);
            if ((await page.Locator(":focus").InnerTextAsync()).Contains(subject, StringComparison.Ordinal))
                return;
        }
        throw new InvalidOperationException($"No row says “{subject}”.");
    }

    private static async Task IsClean(IPage page) => (await page.RunAxe()).Violations.ShouldBeEmpty(page.Url);

    private static async Task<StageKind> Kind(JamsServer server, string userId, JobApplication application) => (await server.Get<Owned<JobApplication>>().Get(userId, application.Id))!.Kind;

    private static async Task<JobApplication> Applied(JamsServer server, string userId)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return (await server.Get<AddApplication>().Run(userId, new NewApplication
        {
            Company = "Oakhurst Mutual", StageId = (await server.Get<SeeStages>().Run(userId)).First(StageKind.Applied)!.Id, Anyway = true,
            Details = new ApplicationDetails { Role = "Backend Engineer", AppliedOn = today.AddDays(-20) },
        }, today)).Value.Application;
    }

    private static IEnumerable<(byte[], DateTimeOffset)> Post()
    {
        (string From, string Subject, string Text)[] mails =
        [
            ("Niamh Delacroix <niamh@tallgrass.example>", "A short call about a role", "Hi Ines,\r\n\r\nI am hiring for Tallgrass Health and came across your profile. When are you free for a call this week?\r\n\r\nBest,\r\nNiamh"),
            ("Oakhurst Mutual Careers <careers@oakhurstmutual.example>", "Your application for Backend Engineer at Oakhurst Mutual", "Dear Ines,\r\n\r\nThank you for applying for the Backend Engineer position at Oakhurst Mutual. Unfortunately, we have decided to move forward with other candidates. We wish you all the best in your search.\r\n\r\nOakhurst Mutual Talent Team"),
            ("Jobs Digest <digest@jobs.example>", "Your weekly digest", "Twelve new jobs match your search this week. Unsubscribe at any time."),
            ("Jobs Digest <digest@jobs.example>", "Your daily digest", "Three new jobs match your search today. Unsubscribe at any time."),
            ("Reception <desk@saltmarsh.example>", "Parking at the office", "The car park is closed on Friday because of building work."),
            ("Rowan Vale <rowan@saltmarsh.example>", "Your portfolio", "Hello Ines,\r\n\r\ncould you send me the link to your portfolio?\r\n\r\nRowan"),
        ];
        var now = TimeProvider.System.GetUtcNow();
        return mails.Select((mail, index) =>
        {
            var at = now.AddHours(-1 - index);
            return (Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"From: {mail.From}\r\nTo: ines@achterberg.example\r\nSubject: {mail.Subject}\r\nDate: {at:ddd, dd MMM yyyy HH:mm:ss} +0000\r\nMessage-ID: <{index}@day.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{mail.Text}\r\n")), at);
        });
    }
}
