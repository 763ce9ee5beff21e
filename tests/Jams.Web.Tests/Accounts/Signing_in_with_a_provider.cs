using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Accounts;

public sealed class Signing_in_with_a_provider : IAsyncLifetime
{
    private JamsServer _server = null!;
    private OpenIdProvider _google = null!;

    public async ValueTask InitializeAsync()
    {
        _google = await OpenIdProvider.Start(Repository.Root);
        _server = await JamsServer.Start();
        await _server.Person("somebody@provider.example");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _google.DisposeAsync();
    }

    [Fact]
    public async Task Is_offered_as_soon_as_an_admin_sets_it_and_no_longer()
    {
        using var client = _server.Client();
        (await client.Text("/account/sign-in")).ShouldNotContain("Google");
        (await client.GetAsync(new Uri("/account/provider?name=Google", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Offer(SignInProvider.Google);
        (await client.Text("/account/sign-in")).ShouldContain("Google");
        (await client.Text("/account/sign-in")).ShouldNotContain("LinkedIn");
        (await client.GetAsync(new Uri("/account/provider?name=Google", UriKind.Relative))).Headers.Location!.OriginalString.ShouldStartWith(_google.Issuer);

        await Offer(SignInProvider.Google, client: null);
        (await client.GetAsync(new Uri("/account/provider?name=Google", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(new Uri("/account/provider/google?code=x&state=y", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Google")]
    [InlineData("LinkedIn")]
    public async Task Makes_an_account_and_opens_it_the_next_time(string provider)
    {
        await Offer(Enum.Parse<SignInProvider>(provider));
        await _google.Claims(new { sub = "g-1", email = "new@provider.example", email_verified = true, name = "New Person" });
        using var client = _server.Client();

        var page = await Through(client, provider);
        (await page.Words()).ShouldContain("There is no account for new@provider.example yet.");
        (await client.SendTo("/account/provider/done", "/account/provider/done?handler=SignUp", ("Name", "New Person"))).Leads().ShouldBe("/tasks");
        (await client.GetAsync(new Uri("/settings", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var later = _server.Client();
        (await Through(later, provider)).Leads().ShouldBe("/tasks");
        (await later.GetAsync(new Uri("/settings", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Opens_an_account_with_the_same_address_only_with_its_password()
    {
        await Offer(SignInProvider.Google);
        var person = await _server.Person("same@provider.example");
        await _google.Claims(new { sub = "g-2", email = person.Email, email_verified = true });
        using var client = _server.Client();

        (await (await Through(client, "Google")).Words()).ShouldContain("Give its password once");
        (await client.SendTo("/account/provider/done", "/account/provider/done?handler=SignUp")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await client.SendTo("/account/provider/done", "/account/provider/done?handler=Password", ("Password", "a wrong password"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.SendTo("/account/provider/done", "/account/provider/done?handler=Password", ("Password", person.Password))).Leads().ShouldBe("/tasks");

        (await _server.Services.GetRequiredService<Owned<ExternalLogin>>().Count(person.Id, _ => true)).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    [InlineData("no")]
    public async Task Opens_nothing_by_an_address_the_provider_does_not_vouch_for(object? verified)
    {
        await Offer(SignInProvider.Google);
        var person = await _server.Person($"{Guid.NewGuid():N}@provider.example");
        await _google.Claims(verified is null ? new { sub = "g-3", email = person.Email } : new { sub = "g-3", email = person.Email, email_verified = verified });
        using var client = _server.Client();

        var page = await Through(client, "Google");

        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await page.Words()).ShouldContain("Google did not confirm your e-mail address");
        (await client.SendTo("/account/provider/done", "/account/provider/done?handler=Password", ("Password", person.Password))).Leads().ShouldStartWith("/account/sign-in");
        (await client.SendTo("/account/provider/done", "/account/provider/done?handler=SignUp")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _server.Services.GetRequiredService<Owned<ExternalLogin>>().Count(person.Id, _ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Is_connected_to_a_signed_in_account_by_a_button_there_and_never_to_two()
    {
        await Offer(SignInProvider.Google);
        var person = await _server.Person("connect@provider.example");
        await _google.Claims(new { sub = "g-4", email = "elsewhere@gmail.example", email_verified = true });
        using var client = await _server.SignedInAs(person);

        var page = await Through(client, "Google");
        (await page.Words()).ShouldContain("From now on elsewhere@gmail.example at Google also opens your account");
        (await _server.Services.GetRequiredService<Owned<ExternalLogin>>().Count(person.Id, _ => true)).ShouldBe(0);
        (await client.SendTo("/account/provider/done", "/account/provider/done?handler=Connect")).Leads().ShouldBe("/settings/security");
        (await _server.Services.GetRequiredService<Owned<ExternalLogin>>().Count(person.Id, _ => true)).ShouldBe(1);

        using var other = await _server.SignedInAs("other@provider.example");
        await Through(other, "Google");
        (await other.SendTo("/account/provider/done", "/account/provider/done?handler=Connect")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Asks_for_the_second_proof_all_the_same()
    {
        await Offer(SignInProvider.Google);
        var person = await _server.Person("careful@provider.example", account => account.UseAppKey(Totp.NewKey()));
        await _server.Services.GetRequiredService<Owned<ExternalLogin>>().Insert(person.Id, ExternalLogin.Connect(person.Id, "Google", "g-5", null, TimeProvider.System.GetUtcNow()));
        await _google.Claims(new { sub = "g-5" });
        using var client = _server.Client();

        (await Through(client, "Google")).Leads().ShouldBe("/account/second-factor");
    }

    [Fact]
    public async Task That_is_broken_off_leads_back_with_a_sentence()
    {
        await Offer(SignInProvider.Google);
        using var client = _server.Client();
        await client.GetAsync(new Uri("/account/provider?name=Google", UriKind.Relative));

        var back = await client.GetAsync(new Uri("/account/provider/google?error=access_denied&state=forged", UriKind.Relative));

        (await client.Text(back.Leads())).ShouldContain("The sign-in with Google was not finished.");
    }

    private async Task Offer(SignInProvider provider, string? client = "jams")
    {
        var version = (await _server.Services.GetRequiredService<IDocuments<ServerSettings>>().Get(ServerSettings.OnlyId))?.Version ?? 0;
        (await _server.Services.GetRequiredService<ChangeServerSettings>().Run(version, settings => settings.UseClient(provider, client, "secret", _google.Issuer))).IsOk.ShouldBeTrue();
    }

    /// <summary>To the provider, which signs in at once, and back.</summary>
    private static async Task<HttpResponseMessage> Through(HttpClient client, string provider)
    {
        var there = await client.GetAsync(new Uri($"/account/provider?name={provider}&back=/tasks", UriKind.Relative));
        var back = await client.GetAsync(there.Headers.Location);
        var here = await client.GetAsync(back.Headers.Location);
        here.Leads().ShouldBe("/account/provider/done");
        return await client.GetAsync(new Uri(here.Leads(), UriKind.Relative));
    }
}
