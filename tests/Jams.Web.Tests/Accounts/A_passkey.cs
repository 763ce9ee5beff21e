using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Jams.Web.Tests.Accounts;

/// <summary>With the virtual authenticator of a real browser. Passkeys belong to a name, not to a number: the browser comes to localhost.</summary>
public sealed class A_passkey(SharedServer shared, SharedBrowser browser)
{
    private readonly JamsServer _server = shared.Server;

    /// <summary>The address itself; a pattern would also find it in the "back" of another.</summary>
    private string At(string path) => $"http://localhost:{_server.Address.Port}{path}";

    [Fact]
    public async Task Is_made_signs_in_proves_again_and_can_be_taken_away()
    {
        var person = await _server.Person("keys@passkey.example", account => account.UseAppKey(Totp.NewKey()));
        await using var window = await Window();
        var page = await window.NewPageAsync();
        var (devtools, authenticator) = await Authenticator(window, page);
        await window.AddCookiesAsync(_server.Cookies(await Entered(person)));

        await page.GotoAsync("/settings/security/passkeys/new");
        await page.Locator("form[data-passkey=create] button").First.ClickAsync();
        await page.GetByText("The passkey is made.").WaitForAsync();
        var made = (await _server.Services.GetRequiredService<Owned<Passkey>>().Find(person.Id, _ => true)).ShouldHaveSingleItem();
        made.Verified.ShouldBeTrue();

        await window.ClearCookiesAsync();
        await page.GotoAsync("/account/sign-in?back=/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(At("/settings"));

        await Forget(person);
        await page.GotoAsync("/settings/address");
        await page.WaitForURLAsync("**/account/proof**");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync(At("/settings/address"));

        await devtools.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator, ["isUserVerified"] = false });
        await window.ClearCookiesAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByText("The passkey was not used. Try again, or use your password.").WaitForAsync();
    }

    [Fact]
    public async Task Is_the_second_proof_after_a_password()
    {
        var person = await _server.Person("second@passkey.example");
        await using var window = await Window();
        var page = await window.NewPageAsync();
        await Authenticator(window, page);
        using (var client = await _server.SignedInAs(person))
            await window.AddCookiesAsync(_server.Cookies(client));
        await page.GotoAsync("/settings/security/passkeys/new");
        await page.Locator("form[data-passkey=create] button").First.ClickAsync();
        await page.GetByText("The passkey is made.").WaitForAsync();
        var accounts = _server.Services.GetRequiredService<IDocuments<Account>>();
        var account = (await accounts.Get(person.Id))!;
        account.UseAppKey(Totp.NewKey());
        await accounts.Replace(account);

        await window.ClearCookiesAsync();
        await page.GotoAsync("/account/sign-in?back=/settings");
        await page.GetByLabel("E-mail").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account/second-factor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync(At("/settings"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}")]
    public async Task That_is_none_is_refused_with_a_sentence(string credential)
    {
        await _server.Person($"{Guid.NewGuid():N}@passkey.example");
        using var client = _server.Client();
        await client.SendTo("/account/sign-in", "/account/sign-in?handler=Options");

        var refused = await client.SendTo("/account/sign-in", "/account/sign-in?handler=Passkey", ("Credential", credential));

        (await refused.Words()).ShouldContain("That passkey was not accepted.");
    }

    private Task<IBrowserContext> Window() => browser.Window(_server, host: "localhost");

    private static async Task<(ICDPSession Devtools, string Authenticator)> Authenticator(IBrowserContext window, IPage page)
    {
        var devtools = await window.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        var added = await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return (devtools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Signed in although the account has an app: with its code.</summary>
    private async Task<HttpClient> Entered(TestPerson person)
    {
        var key = (await _server.Services.GetRequiredService<IDocuments<Account>>().Get(person.Id))!.Factors.AppKey!;
        var client = _server.Client();
        await client.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password));
        (await client.Send("/account/second-factor", ("Way", "App"), ("Code", Totp.Code(key, Totp.StepOf(TimeProvider.System.GetUtcNow()))))).Leads().ShouldBe("/");
        return client;
    }

    private async Task Forget(TestPerson person)
    {
        var sessions = _server.Services.GetRequiredService<Owned<SessionTicket>>();
        foreach (var session in await sessions.Find(person.Id, _ => true))
        {
            session.Prove(session.CreatedAt.AddHours(-1));
            await sessions.Replace(person.Id, session);
        }
        _server.Services.GetRequiredService<IForgetSessions>().Forget(person.Id);
    }
}
