using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Accounts;

public sealed class Signing_in(SharedServer shared)
{
    private const string Wrong = "not the right one";
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Keeps_only_a_random_key_in_a_guarded_cookie()
    {
        var person = await _server.Person("cookie@sign-in.example");
        using var client = _server.Client();

        var answer = await client.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password), ("Stay", "true"));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("jams=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/");
        cookie.ShouldContain("expires=");
        cookie.ShouldNotContain("domain=");
    }

    [Fact]
    public async Task Ends_with_the_browser_when_asked_not_to_stay()
    {
        var person = await _server.Person("briefly@sign-in.example");
        using var client = _server.Client();

        var answer = await client.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password), ("Stay", "false"));

        answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("jams=", StringComparison.Ordinal)).ShouldNotContain("expires=");
    }

    [Theory]
    [InlineData("/tasks?filter=open", "/tasks?filter=open")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    public async Task Leads_back_to_this_server_only(string back, string leads)
    {
        var person = await _server.Person($"{Guid.NewGuid():N}@sign-in.example");
        using var client = _server.Client();

        var answer = await client.Send("/account/sign-in?back=" + Uri.EscapeDataString(back), ("Email", person.Email), ("Password", person.Password));

        answer.Leads().ShouldBe(leads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pauses_after_five_wrong_tries_whether_there_is_an_account_or_not(bool exists)
    {
        var email = $"{Guid.NewGuid():N}@sign-in.example";
        if (exists)
            await _server.Person(email);
        using var client = _server.Client();

        var said = new List<string>();
        for (var i = 0; i < 4; i++)
            said.Add(await (await Try(client, email, Wrong)).Words());
        var fifth = await Try(client, email, Wrong);
        var right = await Try(client, email, "warm lamp on a desk");

        said[0].ShouldContain("Four more tries, then a pause of 15 minutes.");
        said[3].ShouldContain("One more try, then a pause of 15 minutes.");
        fifth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        fifth.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(15));
        (await fifth.Words()).ShouldContain("Passwords are taken again in 15 minutes");
        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Takes_no_more_than_five_tries_however_many_come_at_once()
    {
        var person = await _server.Person("many@sign-in.example");
        using var client = _server.Client();
        await client.Text("/account/sign-in");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Try(client, person.Email, Wrong)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(4);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(8);
    }

    [Fact]
    public async Task Works_at_once_after_a_new_password_was_set()
    {
        var person = await _server.Person("forgot@sign-in.example");
        using var client = _server.Client();
        for (var i = 0; i < 5; i++)
            await Try(client, person.Email, Wrong);

        (await client.Send("/account/forgot", ("Email", person.Email))).Leads().ShouldBe("/account/check-mail?about=password");
        var link = await _server.Link(person.Email, MailKind.NewPassword);
        (await client.Send(link, ("Password", "nine lanterns on a pier"))).Leads().ShouldBe("/account/sign-in");

        (await Try(client, person.Email, "nine lanterns on a pier")).Leads().ShouldBe("/");
        using var again = _server.Client();
        (await (await again.GetAsync(new Uri(link, UriKind.Relative))).Words()).ShouldContain("This link is used up");
    }

    [Fact]
    public async Task Tells_a_locked_person_so_only_after_the_right_password()
    {
        var person = await _server.Person("locked@sign-in.example", account => account.Lock(TimeProvider.System.GetUtcNow().AddDays(1)));
        using var client = _server.Client();

        (await (await Try(client, person.Email, Wrong)).Words()).ShouldContain("do not match");
        (await (await Try(client, person.Email, person.Password)).Words()).ShouldContain("This account is locked.");
    }

    [Fact]
    public async Task Sends_the_link_again_to_who_has_not_confirmed()
    {
        var person = await _server.Person("unconfirmed@sign-in.example", account => account.Unconfirm());
        using var client = _server.Client();

        (await (await Try(client, person.Email, person.Password)).Words()).ShouldContain("This address is not confirmed yet.");
        (await _server.Mails(person.Email)).ShouldContain(mail => mail.Kind == MailKind.Confirmation);
    }

    [Fact]
    public async Task Begins_a_session_with_a_new_key_every_time()
    {
        var person = await _server.Person("fixed@sign-in.example");
        using var client = await _server.SignedInAs(person);
        var before = await Keys(person);
        await client.SendTo("/settings", "/account/sign-out");
        await Try(client, person.Email, person.Password);

        var after = await Keys(person);

        after.ShouldHaveSingleItem();
        before.ShouldNotContain(after[0]);
    }

    [Fact]
    public async Task Is_remembered_by_the_hash_of_the_key_only()
    {
        var person = await _server.Person("hash@sign-in.example");
        using var client = await _server.SignedInAs(person);

        var cookie = _server.Cookies(client).First(one => one.Name == "jams").Value;

        foreach (var key in await Keys(person))
            cookie.ShouldNotContain(key);
        (await Keys(person)).ShouldAllBe(hash => hash.Length == 64);
    }

    private static Task<HttpResponseMessage> Try(HttpClient client, string email, string password) => client.Send("/account/sign-in", ("Email", email), ("Password", password));

    private async Task<IReadOnlyList<string>> Keys(TestPerson person) =>
        [.. (await _server.Services.GetRequiredService<Owned<SessionTicket>>().Find(person.Id, _ => true)).Select(session => session.KeyHash)];
}
