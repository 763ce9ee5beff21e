using System.Net;
using Jams.Domain.Mail;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Admin;

public sealed class Inviting_somebody(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Makes_a_link_that_opens_an_account()
    {
        using var admin = await Admin();
        var email = $"{Guid.NewGuid():N}@invited.example";

        (await admin.SendTo("/admin/users", "/admin/users?handler=Invite", ("Email", email))).Leads().ShouldBe("/admin/users");

        (await admin.Text("/admin/users")).ShouldContain(email);
        var link = await _server.Link(email, MailKind.Invitation);
        (await _server.Client().Text(link)).ShouldContain(email);
    }

    [Fact]
    public async Task Can_be_taken_back()
    {
        using var admin = await Admin();
        var email = $"{Guid.NewGuid():N}@withdrawn.example";
        await admin.SendTo("/admin/users", "/admin/users?handler=Invite", ("Email", email));
        var link = await _server.Link(email, MailKind.Invitation);
        var list = await admin.Text("/admin/users");
        var id = System.Text.RegularExpressions.Regex.Match(list[list.IndexOf(email, StringComparison.Ordinal)..], "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;

        (await admin.SendTo("/admin/users", "/admin/users?handler=Withdraw", ("id", id))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _server.Client().Text(link)).ShouldNotContain(email);
        (await admin.SendTo("/admin/users", "/admin/users?handler=Withdraw", ("id", id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Needs_an_address()
    {
        using var admin = await Admin();

        (await admin.SendTo("/admin/users", "/admin/users?handler=Invite", ("Email", "nobody"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<HttpClient> Admin() => await _server.SignedInAs(await _server.Admin($"{Guid.NewGuid():N}@admin.example"));
}
