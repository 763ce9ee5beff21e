using System.Net;
using Jams.Domain.Mail;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Changing_the_address(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Counts_only_after_the_link_was_opened_and_tells_the_old_address()
    {
        var person = await _server.Person("old@address.example");
        using var client = await _server.SignedInAs(person);

        var asked = await client.Send("/settings/address", ("Email", "new@address.example"));
        asked.Leads().ShouldBe("/settings");
        (await (await client.Open("/settings")).Words()).ShouldContain("A link is on its way to new@address.example");
        var link = await _server.Link("new@address.example", MailKind.Confirmation);
        (await _server.Again(person)).Email.ShouldBe("old@address.example");

        (await client.Send(link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _server.Again(person)).Email.ShouldBe("new@address.example");
        (await _server.Mails("old@address.example")).ShouldContain(mail => mail.Kind == MailKind.Notice);
        (await client.IsSignedIn()).ShouldBeFalse();
        (await _server.SignedInAs(person with { Email = "new@address.example" })).Dispose();
    }

    [Fact]
    public async Task Does_not_tell_whether_another_account_has_the_address()
    {
        var taken = await _server.Person("taken@address.example");
        var person = await _server.Person("curious@address.example");
        using var client = await _server.SignedInAs(person);

        var asked = await client.Send("/settings/address", ("Email", taken.Email));

        asked.Leads().ShouldBe("/settings");
        (await _server.Mails(taken.Email)).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.AlreadyHere);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Same@Address.example")]
    public async Task Refuses_what_is_none_and_the_one_it_is(string email)
    {
        using var client = await _server.SignedInAs(await _server.Person(email == "nobody" ? "some@address.example" : "same@address.example"));

        (await client.Send("/settings/address", ("Email", email))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
