using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Asking_for_a_fresh_proof(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Theory]
    [InlineData("/settings/address")]
    [InlineData("/settings/security/app")]
    [InlineData("/settings/security/app/removal")]
    [InlineData("/settings/security/mail-codes")]
    [InlineData("/settings/security/recovery-codes")]
    [InlineData("/settings/security/passkeys/new")]
    [InlineData("/settings/security/passkeys/0000/removal")]
    [InlineData("/settings/security/sign-ins/0000/removal")]
    [InlineData("/settings/data/deletion")]
    public async Task Comes_before_whatever_opens_closes_or_ends_the_account(string page)
    {
        var person = await _server.Person($"{Guid.NewGuid():N}@proof.example");
        using var client = await _server.SignedInAs(person);
        await _server.ForgetProof(person);

        (await client.Open(page)).Leads().ShouldStartWith("/account/proof");
        (await client.SendTo("/settings", page)).Leads().ShouldStartWith("/account/proof");
    }

    [Theory]
    [InlineData("/settings")]
    [InlineData("/settings/looks")]
    [InlineData("/settings/security")]
    [InlineData("/settings/sessions")]
    [InlineData("/settings/data")]
    public async Task Does_not_come_before_looking(string page)
    {
        var person = await _server.Person($"{Guid.NewGuid():N}@proof.example");
        using var client = await _server.SignedInAs(person);
        await _server.ForgetProof(person);

        (await client.Open(page)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
