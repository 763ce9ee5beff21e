using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Accounts;

public sealed class Signing_up(SharedServer shared)
{
    private const string Password = "three boats on a lake";

    [Fact]
    public async Task Leads_through_the_mailbox_to_the_board()
    {
        await shared.Server.Person("already@here.example");
        using var client = shared.Server.Client();

        var asked = await client.Send("/account/sign-up", ("Name", "Ines"), ("Email", "ines@achterberg.example"), ("Password", Password));
        asked.Leads().ShouldBe("/account/check-mail?about=sign-up");
        var link = await shared.Server.Link("ines@achterberg.example", MailKind.Confirmation);
        var confirmed = await client.Send(link, ("Password", Password));

        confirmed.Leads().ShouldBe("/");
        (await client.GetAsync(new Uri("/", UriKind.Relative))).Leads().ShouldBe("/applications");
    }

    [Fact]
    public async Task Needs_the_password_and_not_only_the_link()
    {
        await shared.Server.Person("already2@here.example");
        using var client = shared.Server.Client();
        await client.Send("/account/sign-up", ("Email", "stolen@link.example"), ("Password", Password));
        var link = await shared.Server.Link("stolen@link.example", MailKind.Confirmation);

        using var stranger = shared.Server.Client();
        var refused = await stranger.Send(link, ("Password", "not the password"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Account("stolen@link.example")).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Answers_the_same_for_an_address_that_has_an_account()
    {
        var known = await shared.Server.Person("known@people.example");
        using var client = shared.Server.Client();

        var forKnown = await client.Send("/account/sign-up", ("Email", known.Email), ("Password", Password));
        var forNew = await client.Send("/account/sign-up", ("Email", "fresh@people.example"), ("Password", Password));

        forKnown.StatusCode.ShouldBe(forNew.StatusCode);
        forKnown.Leads().ShouldBe(forNew.Leads());
        (await forKnown.Content.ReadAsStringAsync()).ShouldBe(await forNew.Content.ReadAsStringAsync());
        (await shared.Server.Mails(known.Email)).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.AlreadyHere);
        (await shared.Server.Mails("fresh@people.example")).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.Confirmation);
    }

    [Fact]
    public async Task Twice_with_one_address_at_the_same_time_makes_one_account()
    {
        await shared.Server.Person("already3@here.example");
        using var one = shared.Server.Client();
        using var other = shared.Server.Client();

        await Task.WhenAll(
            one.Send("/account/sign-up", ("Email", "both@people.example"), ("Password", Password)),
            other.Send("/account/sign-up", ("Email", "Both@People.example"), ("Password", Password)));
        await shared.Server.Answered();

        (await shared.Server.Services.GetRequiredService<IDocuments<Account>>().Count(account => account.EmailKey == "both@people.example")).ShouldBe(1);
    }

    [Theory]
    [InlineData("nobody", Password)]
    [InlineData("a@b", Password)]
    [InlineData("short@people.example", "short")]
    [InlineData("guess@people.example", "password123")]
    public async Task Refuses_what_cannot_be(string email, string password)
    {
        await shared.Server.Person($"{Guid.NewGuid():N}@here.example");
        using var client = shared.Server.Client();

        var refused = await client.Send("/account/sign-up", ("Email", email), ("Password", password));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<Account> Account(string email) =>
        (await shared.Server.Services.GetRequiredService<IDocuments<Account>>().Find(new Query<Account>(account => account.EmailKey == email)))[0];
}
