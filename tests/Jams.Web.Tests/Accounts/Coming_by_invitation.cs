using System.Net;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Web.Tests.Server;
using Jams.Workers.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Accounts;

public sealed class Coming_by_invitation : IAsyncLifetime
{
    private const string Password = "three boats on a lake";
    private JamsServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await JamsServer.Start();
        await _server.Person("host@invited.example");
        await Admit(Registration.Invite);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Makes_a_confirmed_account_for_the_invited_address_once()
    {
        var link = await Invited("guest@invited.example");
        using var client = _server.Client();

        (await client.Send(link, ("Name", "Guest"), ("Email", "other@invited.example"), ("Password", Password), ("Invitation", link.Split('=')[1]))).Leads().ShouldBe("/");
        (await client.GetAsync(new Uri("/settings", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Text("/settings")).ShouldContain("guest@invited.example");

        using var second = _server.Client();
        (await second.Text(link)).ShouldContain("Signing up needs an invitation here.");
    }

    [Fact]
    public async Task Is_the_only_way_then()
    {
        using var client = _server.Client();

        (await client.Text("/account/sign-up")).ShouldContain("Signing up needs an invitation here.");
        (await client.Send("/account/sign-up", ("Email", "uninvited@invited.example"), ("Password", Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _server.Mails("uninvited@invited.example")).ShouldBeEmpty();
        (await client.Text("/account/sign-in")).ShouldNotContain("Make an account");
    }

    [Fact]
    public async Task Ends_when_nobody_may_sign_up_any_more()
    {
        var link = await Invited("late@invited.example");
        await Admit(Registration.Closed);
        using var client = _server.Client();

        (await client.Text(link)).ShouldContain("This server takes no new accounts.");
        (await client.Send(link, ("Password", Password), ("Invitation", link.Split('=')[1]))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> Invited(string email)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<InviteByMail>().Run("admin", email, "en")).IsOk.ShouldBeTrue();
        return await _server.Link(email, MailKind.Invitation);
    }

    private async Task Admit(Registration registration)
    {
        var version = (await _server.Services.GetRequiredService<CurrentSettings>().Get()).Version;
        (await _server.Services.GetRequiredService<ChangeServerSettings>().Run(version, settings => settings.Admit(registration))).IsOk.ShouldBeTrue();
    }
}
