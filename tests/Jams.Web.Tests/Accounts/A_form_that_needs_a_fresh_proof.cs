using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;

namespace Jams.Web.Tests.Accounts;

public sealed class A_form_that_needs_a_fresh_proof(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Is_kept_and_goes_on_after_the_proof()
    {
        var person = await _server.Person("keep@form.example");
        using var client = await _server.SignedInAs(person);
        await _server.ForgetProof(person);

        var sent = await client.SendTo("/settings", "/settings/address", ("Email", "moved@form.example"));
        var proof = sent.Leads();
        proof.ShouldStartWith("/account/proof?form=");
        (await client.Send(proof, ("Password", "a wrong password"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var proved = await client.Send(proof, ("Password", person.Password), ("Form", proof.Split('=')[1]));
        var page = await client.Text(proved.Leads());

        page.ShouldContain("action=\"/settings/address\"");
        page.ShouldContain("value=\"moved@form.example\"");
        (await client.Send("/settings/address", ("Email", "moved@form.example"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _server.Mails("moved@form.example")).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.Confirmation);
    }

    [Fact]
    public async Task Is_shown_once_and_to_its_sender_only()
    {
        var person = await _server.Person("sender@form.example");
        using var client = await _server.SignedInAs(person);
        await _server.ForgetProof(person);
        var form = (await client.SendTo("/settings", "/settings/address", ("Email", "secret@form.example"))).Leads().Split('=')[1];
        using var other = await _server.SignedInAs("reader@form.example");

        (await other.GetAsync(new Uri("/account/finish?form=" + form, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await client.Send("/account/proof?form=" + form, ("Password", person.Password), ("Form", form));
        (await client.GetAsync(new Uri("/account/finish?form=" + form, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync(new Uri("/account/finish?form=" + form, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lies_sealed_meanwhile()
    {
        var person = await _server.Person("sealed@form.example");
        using var client = await _server.SignedInAs(person);
        await _server.ForgetProof(person);
        await client.SendTo("/settings", "/settings/address", ("Email", "canary-7c1d@form.example"));

        (await _server.Get<Owned<KeptForm>>().Find(person.Id, _ => true)).ShouldHaveSingleItem().Fields.ShouldContain(field => field.Value == "canary-7c1d@form.example");
        foreach (var (file, bytes) in await StoredBytes.In(_server.Folder))
            bytes.AsSpan().IndexOf("canary-7c1d"u8).ShouldBe(-1, file);
    }

    [Fact]
    public async Task Is_not_taken_from_a_page_of_somebody_else()
    {
        var person = await _server.Person("forged@form.example");
        using var client = await _server.SignedInAs(person);
        await _server.ForgetProof(person);
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("Email", "evil@form.example")]);

        var answer = await client.PostAsync(new Uri("/settings/address", UriKind.Relative), forged);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _server.Get<Owned<KeptForm>>().Count(person.Id, _ => true)).ShouldBe(0);
    }
}
