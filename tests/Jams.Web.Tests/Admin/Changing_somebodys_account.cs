using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Admin;

public sealed class Changing_somebodys_account(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Locks_and_unlocks_it()
    {
        using var admin = await Admin();
        var person = await _server.Person($"{Guid.NewGuid():N}@locked.example");
        using var client = await _server.SignedInAs(person);

        (await admin.Send($"/admin/users/{person.Id}?handler=Lock")).Leads().ShouldBe($"/admin/users/{person.Id}");
        (await client.GetAsync(new Uri("/applications", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _server.Client().Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password))).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);

        await admin.Send($"/admin/users/{person.Id}?handler=Unlock");
        (await _server.SignedInAs(person)).Dispose();
    }

    [Fact]
    public async Task Makes_admins_and_takes_it_back()
    {
        using var admin = await Admin();
        var person = await _server.Person($"{Guid.NewGuid():N}@role.example");
        using var client = await _server.SignedInAs(person);

        await admin.Send($"/admin/users/{person.Id}?handler=Give", ("role", "Admin"));
        (await client.GetAsync(new Uri("/admin", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await admin.Send($"/admin/users/{person.Id}?handler=Take", ("role", "Admin"));
        (await client.GetAsync(new Uri("/admin", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Is_refused_for_ones_own()
    {
        var me = await _server.Admin($"{Guid.NewGuid():N}@self.example");
        using var admin = await _server.SignedInAs(me);

        (await admin.Send($"/admin/users/{me.Id}?handler=Take", ("role", "Admin"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await admin.Send($"/admin/users/{me.Id}?handler=Lock")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await admin.GetAsync(new Uri("/admin", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Asks_for_a_fresh_proof()
    {
        var me = await _server.Admin($"{Guid.NewGuid():N}@proof.example");
        var person = await _server.Person($"{Guid.NewGuid():N}@proof.example");
        using var admin = await _server.SignedInAs(me);
        await Age(me);

        (await admin.Send($"/admin/users/{person.Id}?handler=Give", ("role", "Admin"))).Leads().ShouldStartWith("/account/proof");

        (await _server.Services.GetRequiredService<IDocuments<Account>>().Get(person.Id))!.Is(Role.Admin).ShouldBeFalse();
    }

    [Fact]
    public async Task Shows_the_link_that_confirms_it_while_the_server_cannot_send_it()
    {
        using var admin = await Admin();
        var email = $"{Guid.NewGuid():N}@new.example";
        await _server.Client().Send("/account/sign-up", ("Email", email), ("Password", "warm lamp on a desk"));
        var link = await _server.Link(email, MailKind.Confirmation);
        var id = (await _server.Services.GetRequiredService<IDocuments<Account>>().Find(new Query<Account>(account => account.EmailKey == email)))[0].Id;

        WebUtility.HtmlDecode(await admin.Text($"/admin/users/{id}")).ShouldContain(link);
        WebUtility.HtmlDecode(await admin.Text("/admin/mail")).ShouldContain(link);
        (await admin.Send($"/admin/users/{id}?handler=Resend")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _server.Mails(email)).Count(mail => mail.Kind == MailKind.Confirmation).ShouldBe(2);
    }

    [Fact]
    public async Task Finds_it_by_the_beginning_of_a_word()
    {
        using var admin = await Admin();
        await _server.Person("franziska.lindqvist@finding.example");

        (await admin.Text("/admin/users?search=lindq")).ShouldContain("franziska.lindqvist@finding.example");
        (await admin.Text("/admin/users?search=zzz")).ShouldContain("Nobody matches");
        (await admin.GetAsync(new Uri("/admin/users/nobody", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpClient> Admin() => await _server.SignedInAs(await _server.Admin($"{Guid.NewGuid():N}@admin.example"));

    private async Task Age(TestPerson person)
    {
        var sessions = _server.Services.GetRequiredService<Owned<SessionTicket>>();
        foreach (var session in await sessions.Find(person.Id, _ => true))
        {
            session.Prove(DateTimeOffset.UnixEpoch);
            await sessions.Replace(person.Id, session);
        }
        _server.Services.GetRequiredService<IForgetSessions>().Forget(person.Id);
    }
}
