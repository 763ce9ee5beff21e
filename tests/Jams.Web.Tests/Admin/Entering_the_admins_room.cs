using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Admin;

public sealed class Entering_the_admins_room(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    public static TheoryData<string> Pages => ["/admin", "/admin/users", "/admin/mail", "/admin/jobs", "/admin/settings", "/admin/settings/mail", "/admin/settings/sign-in"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_for_admins(string page)
    {
        using var admin = await _server.SignedInAs(await _server.Admin($"{Guid.NewGuid():N}@admin.example"));

        (await admin.GetAsync(new Uri(page, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_not_for_job_seekers(string page)
    {
        using var person = await _server.SignedInAs($"{Guid.NewGuid():N}@seeker.example");

        (await person.GetAsync(new Uri(page, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await person.SendTo("/applications", page + "?handler=Run", ("job", "SweepAccounts"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Begins_with_signing_in(string page)
    {
        using var nobody = _server.Client();

        (await nobody.GetAsync(new Uri(page, UriKind.Relative))).Leads().ShouldStartWith("/account/sign-in");
    }
}
