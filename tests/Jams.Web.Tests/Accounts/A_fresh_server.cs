using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Accounts;

public sealed class A_fresh_server
{
    private const string Password = "three boats on a lake";

    [Fact]
    public async Task Leads_who_sits_at_it_from_nothing_to_running_it()
    {
        await using var server = await JamsServer.Start();
        using var client = server.Client();

        (await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative))).Leads().ShouldBe("/account/sign-up");
        (await client.Text("/account/sign-up")).ShouldContain("The first account runs it.");
        var asked = await client.Send("/account/sign-up", ("Email", "first@fresh.example"), ("Password", Password));
        var page = await client.Text(asked.Leads());
        page.ShouldContain("/account/confirm?account=");
        (await client.Send(await server.Link("first@fresh.example", MailKind.Confirmation), ("Password", Password))).Leads().ShouldBe("/");

        (await client.GetAsync(new Uri("/admin", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Shows_the_link_to_nobody_who_comes_through_a_proxy()
    {
        await using var server = await JamsServer.Start();
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        var asked = await client.Send("/account/sign-up", ("Email", "far@fresh.example"), ("Password", Password));

        (await client.Text(asked.Leads())).ShouldNotContain("/account/confirm?account=");
    }

    [Fact]
    public async Task Has_one_admin_when_two_begin_at_the_same_time()
    {
        await using var server = await JamsServer.Start();
        using var one = server.Client();
        using var other = server.Client();
        await Task.WhenAll(
            one.Send("/account/sign-up", ("Email", "one@fresh.example"), ("Password", Password)),
            other.Send("/account/sign-up", ("Email", "other@fresh.example"), ("Password", Password)));
        var links = (await server.Link("one@fresh.example", MailKind.Confirmation), await server.Link("other@fresh.example", MailKind.Confirmation));

        var entered = await Task.WhenAll(one.Send(links.Item1, ("Password", Password)), other.Send(links.Item2, ("Password", Password)));

        entered.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        (await server.Services.GetRequiredService<IDocuments<Account>>().Count(account => account.Roles.Contains(Role.Admin))).ShouldBe(1);
    }

    [Fact]
    public async Task Stops_showing_links_once_somebody_runs_it()
    {
        await using var server = await JamsServer.Start();
        await server.Person("somebody@fresh.example");
        using var client = server.Client();

        var asked = await client.Send("/account/sign-up", ("Email", "second@fresh.example"), ("Password", Password));
        await server.Answered();

        (await client.Text(asked.Leads())).ShouldNotContain("/account/confirm?account=");
    }
}
