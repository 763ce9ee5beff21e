using System.Net;
using Deque.AxeCore.Playwright;
using Jams.Domain.Admin;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Mail;

/// <summary>The way to a provider and back through the pages, with a browser that follows by hand.</summary>
public sealed class Connecting_by_a_providers_sign_in(SharedBrowser browser) : IAsyncLifetime
{
    private GmailServer _gmail = null!;
    private GraphServer _graph = null!;
    private JamsServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _gmail = await GmailServer.Start(TimeProvider.System);
        _graph = await GraphServer.Start(TimeProvider.System);
        _server = await JamsServer.Start(builder =>
        {
            builder.Configuration["Gmail:Address"] = _gmail.Address;
            builder.Configuration["Gmail:SignIn"] = $"{_gmail.Address}/auth";
            builder.Configuration["Gmail:Tokens"] = $"{_gmail.Address}/token";
            builder.Configuration["Gmail:Revocation"] = $"{_gmail.Address}/revoke";
            builder.Configuration["Graph:Address"] = $"{_graph.Address}/v1.0";
            builder.Configuration["Graph:Authority"] = _graph.Address;
            builder.Configuration["Schedule:Ticks"] = "off";
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _gmail.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Theory]
    [InlineData("gmail", "Gmail", MailProvider.Gmail, GmailServer.Owner)]
    [InlineData("outlook", "Outlook", MailProvider.Graph, GraphServer.Owner)]
    public async Task Leads_there_and_back_once_the_admin_has_registered_the_server(string slug, string name, MailProvider provider, string address)
    {
        var client = provider == MailProvider.Gmail ? _gmail : (CloudServer)_graph;
        using var admin = await _server.SignedInAs(await _server.Admin("admin@cloud.example"));
        var saved = await admin.Send("/admin/settings/mail-clients", ("Provider", $"{provider}"), ("Version", "0"), ($"{name}.Id", client.ClientId), ($"{name}.Secret", CloudServer.ClientSecret));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Words());
        (await admin.Text("/admin/settings/mail-clients")).ShouldNotContain(CloudServer.ClientSecret);
        var ines = await _server.Person("ines@cloud.example");
        using var person = await _server.SignedInAs(ines);

        (await person.Text($"/mail/accounts/{slug}")).ShouldContain($"/mail/accounts/{slug}?handler=begin");
        var back = await Signed(person, $"/mail/accounts/{slug}?handler=begin");
        back.ShouldStartWith($"/mail/accounts/{slug}/answer?");
        var done = await person.GetAsync(new Uri(back, UriKind.Relative));

        done.Leads().ShouldBe("/mail/accounts");
        var account = (await _server.Services.GetRequiredService<Owned<MailAccount>>().Find(ines.Id, _ => true)).Single();
        (account.Provider, account.Address, account.Health.State).ShouldBe((provider, address, MailHealthState.Ok));
        (await _server.Services.GetRequiredService<Owned<MailboxSync>>().Get(ines.Id, account.Id)).ShouldNotBeNull();
        // The answer counts once.
        (await person.GetAsync(new Uri(back, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Shows_how_to_register_and_goes_through_ones_own_client()
    {
        var ines = await _server.Person("own@cloud.example");
        using var person = await _server.SignedInAs(ines);
        (await (await person.GetAsync(new Uri("/mail/accounts/gmail", UriKind.Relative))).Words()).ShouldContain("Nobody has done that for this server yet");
        (await person.Text("/mail/accounts/gmail/client")).ShouldContain($"{_server.Address}mail/accounts/gmail/answer");

        var wrong = await person.Send("/mail/accounts/gmail/client", ("Id", "GOCSPX-secret-in-the-wrong-field"), ("Secret", "x"));
        var saved = await person.Send("/mail/accounts/gmail/client", ("Id", $"  {_gmail.ClientId} "), ("Secret", CloudServer.ClientSecret));

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Words()).ShouldContain("It ends with .apps.googleusercontent.com");
        saved.Leads().ShouldBe("/mail/accounts/gmail");
        (await person.Text("/mail/accounts/gmail/client")).ShouldNotContain(CloudServer.ClientSecret);
        await person.GetAsync(new Uri(await Signed(person, "/mail/accounts/gmail?handler=begin"), UriKind.Relative));
        (await _server.Services.GetRequiredService<Owned<MailAccount>>().Find(ines.Id, _ => true)).Single().Secrets!.ClientId.ShouldBe(_gmail.ClientId);
    }

    [Theory]
    [InlineData("6731de76-14a6-49ae-97bc-6eba6914391e", "0f8fad5b-d9cb-469f-a165-70867728950e", "", "This is the id of the secret")]
    [InlineData("my-program", "abc", "", "This is not an application id from Microsoft")]
    [InlineData("6731de76-14a6-49ae-97bc-6eba6914391e", "", "", "Please enter the client secret as well")]
    [InlineData("6731de76-14a6-49ae-97bc-6eba6914391e", "abc", "../evil", "This is not a directory")]
    public async Task Says_what_was_mixed_up_at_Microsoft(string id, string secret, string tenant, string sentence)
    {
        using var person = await _server.SignedInAs("mixed@cloud.example");

        var answer = await person.Send("/mail/accounts/outlook/client", ("Id", id), ("Secret", secret), ("Tenant", tenant));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Words()).ShouldContain(sentence);
    }

    [Fact]
    public async Task Takes_no_answer_of_another_state_person_or_session()
    {
        await Registered();
        var ines = await _server.Person("ines@states.example");
        using var person = await _server.SignedInAs(ines);
        using var sameElsewhere = await _server.SignedInAs(ines);
        using var stranger = await _server.SignedInAs("stranger@states.example");
        var back = await Signed(person, "/mail/accounts/gmail?handler=begin");

        foreach (var (who, where) in new[] { (person, back.Replace("state=", "state=x", StringComparison.Ordinal)), (stranger, back), (sameElsewhere, back), (person, back.Replace("gmail", "outlook", StringComparison.Ordinal)), (person, "/mail/accounts/gmail/answer") })
        {
            var answer = await who.GetAsync(new Uri(where, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await answer.Words()).ShouldContain("This sign-in was not begun in this window");
        }

        _gmail.TokensAsked.ShouldBe(0);
        (await person.GetAsync(new Uri(back, UriKind.Relative))).Leads().ShouldBe("/mail/accounts");
    }

    [Fact]
    public async Task Says_that_nothing_was_connected_when_the_person_refuses()
    {
        await Registered();
        using var person = await _server.SignedInAs("unwilling@cloud.example");
        _gmail.Denial = "access_denied";

        var answer = await person.GetAsync(new Uri(await Signed(person, "/mail/accounts/gmail?handler=begin"), UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Words()).ShouldContain("You did not agree at your provider, so nothing was connected.");
    }

    [Fact]
    public async Task Warns_when_Google_will_end_the_sign_in_after_a_week()
    {
        await Registered();
        using var person = await _server.SignedInAs("testing@cloud.example");
        _gmail.MoreOfTokens["refresh_token_expires_in"] = 604_799;

        var done = await person.GetAsync(new Uri(await Signed(person, "/mail/accounts/gmail?handler=begin"), UriKind.Relative));

        done.Leads().ShouldBe("/mail/accounts");
        (await person.Text("/tasks")).ShouldContain("because the Google project is in testing");
    }

    [Fact]
    public async Task Tells_the_provider_which_mailbox_is_to_be_connected_again()
    {
        await Registered();
        using var person = await _server.SignedInAs("again@cloud.example");

        var answer = await person.GetAsync(new Uri(await Signed(person, "/mail/accounts/gmail?handler=begin&address=other%40gmail.example"), UriKind.Relative));

        _gmail.AskedAtSignIn["login_hint"].ShouldBe("other@gmail.example");
        (await answer.Words()).ShouldContain($"You signed in as {GmailServer.Owner}, but other@gmail.example was to be connected again.");
    }

    [Fact]
    public async Task Gives_the_tokens_back_when_the_mailbox_is_disconnected()
    {
        await Registered();
        var ines = await _server.Person("leaving@cloud.example");
        using var person = await _server.SignedInAs(ines);
        await person.GetAsync(new Uri(await Signed(person, "/mail/accounts/gmail?handler=begin"), UriKind.Relative));
        var accounts = _server.Services.GetRequiredService<Owned<MailAccount>>();
        var account = (await accounts.Find(ines.Id, _ => true)).Single();

        (await _server.Services.GetRequiredService<DisconnectMailbox>().Run(ines.Id, account.Id, deleteMails: false)).IsOk.ShouldBeTrue();

        _gmail.Revoked.ShouldBe([account.Secrets!.RefreshToken!]);
        (await accounts.Get(ines.Id, account.Id))!.Secrets.ShouldBeNull();
    }

    [Fact]
    public async Task Is_read_by_the_program_and_says_when_it_ended()
    {
        await Registered();
        _gmail.Receive("one", "From: niamh@oakhurst.example\r\nTo: ines@gmail.example\r\nSubject: Hello\r\n\r\nHi"u8.ToArray(), TimeProvider.System.GetUtcNow(), "INBOX");
        var ines = await _server.Person("reading@cloud.example");
        using var person = await _server.SignedInAs(ines);
        await person.GetAsync(new Uri(await Signed(person, "/mail/accounts/gmail?handler=begin"), UriKind.Relative));
        var read = _server.Services.GetRequiredService<ReadDueMailboxes>();
        var accounts = _server.Services.GetRequiredService<Owned<MailAccount>>();

        await read.Run();
        (await _server.Services.GetRequiredService<Owned<Domain.Mail.Messages.MailMessage>>().Find(ines.Id, _ => true)).Single().Subject.ShouldBe("Hello");
        var account = (await accounts.Find(ines.Id, _ => true)).Single();
        account.Health.State.ShouldBe(MailHealthState.Ok);

        _gmail.Refresh = null;
        _gmail.EndAccess();
        await _server.Services.GetRequiredService<HurryMailbox>().Run(ines.Id, account.Id);
        await read.Run();
        (await accounts.Get(ines.Id, account.Id))!.Health.Sentence.ShouldBe(ConnectingFailures.SignInEnded(MailProvider.Gmail).Sentence);
        (await accounts.Get(ines.Id, account.Id))!.Health.State.ShouldBe(MailHealthState.ReconnectNeeded);

        await person.GetAsync(new Uri(await Signed(person, "/mail/accounts/gmail?handler=begin"), UriKind.Relative));
        await read.Run();
        (await accounts.Find(ines.Id, _ => true)).Single().Health.State.ShouldBe(MailHealthState.Ok);
    }

    [Fact]
    public async Task Has_pages_that_everybody_can_use()
    {
        var admin = await _server.Admin("axe@cloud.example");
        using var client = await _server.SignedInAs(admin);
        await using var window = await browser.Window(_server, host: "localhost");
        await window.AddCookiesAsync(_server.Cookies(client));
        var page = await window.NewPageAsync();
        var wrong = new List<string>();

        foreach (var path in new[] { "/mail/accounts/gmail", "/mail/accounts/outlook", "/mail/accounts/gmail/client", "/mail/accounts/outlook/client", "/mail/accounts/gmail/answer", "/admin/settings/mail-clients" })
        {
            await page.GotoAsync(path);
            foreach (var (theme, width) in new[] { ("dark", 1280), ("light", 1280), ("dark", 320) })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
                wrong.AddRange((await page.RunAxe()).Violations.Select(one => $"{path} {theme} {width}: {one.Id}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
                    wrong.Add($"{path} {theme} {width}: {over} px wider than the window");
                if (Environment.GetEnvironmentVariable("JAMS_SHOTS") is { } folder)
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{path.Trim('/').Replace('/', '-')}-{theme}-{width}.png"), FullPage = true });
            }
        }

        wrong.ShouldBeEmpty();
    }

    private async Task Registered()
    {
        var settings = _server.Services.GetRequiredService<CurrentSettings>();
        (await _server.Services.GetRequiredService<ChangeServerSettings>().Run((await settings.Get()).Version, all => all.UseMailClient(MailProvider.Gmail, _gmail.ClientId, CloudServer.ClientSecret, null))).IsOk.ShouldBeTrue();
    }

    /// <summary>Follows to the provider, where whoever comes is signed in, and returns the way back.</summary>
    private async Task<string> Signed(HttpClient person, string begin)
    {
        using var there = await person.GetAsync(new Uri(begin, UriKind.Relative));
        there.StatusCode.ShouldBe(HttpStatusCode.Redirect, await there.Words());
        using var stranger = _server.Client();
        using var answer = await stranger.GetAsync(there.Headers.Location);
        answer.Headers.Location!.GetLeftPart(UriPartial.Authority).ShouldBe(_server.Address.GetLeftPart(UriPartial.Authority));
        return answer.Leads();
    }
}
