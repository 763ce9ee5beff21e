using System.Net;
using System.Runtime.CompilerServices;
using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using BrowserCookie = Microsoft.Playwright.Cookie;
using SameSite = Microsoft.Playwright.SameSiteAttribute;

namespace Jams.Web.Tests.Server;

public sealed partial class JamsServer
{
    private static readonly ConditionalWeakTable<HttpClient, CookieContainer> Jars = [];

    /// <summary>A confirmed account with a password. The server has an admin already; <paramref name="shape"/> may change the account before it is stored.</summary>
    public async Task<TestPerson> Person(string email, Action<Account>? shape = null)
    {
        await Founded();
        return await Made(email, shape);
    }

    /// <summary>An admin's account.</summary>
    public Task<TestPerson> Admin(string email) => Person(email, account => account.Grant(Role.Admin));

    /// <summary>A browser without a screen in which this person is signed in, through the sign-in page.</summary>
    public async Task<HttpClient> SignedInAs(TestPerson person)
    {
        var client = Client();
        var answer = await client.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password), ("Stay", "true"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return client;
    }

    /// <summary>A new person, signed in.</summary>
    public async Task<HttpClient> SignedInAs(string email) => await SignedInAs(await Person(email));

    /// <summary>The cookies of a client, for a real browser: by number, and by name for passkeys, which belong to names only.</summary>
    public IEnumerable<BrowserCookie> Cookies(HttpClient client) => Jars.TryGetValue(client, out var jar)
        ? jar.GetCookies(Address).SelectMany(_ => new[] { Address.Host, "localhost" }, (cookie, host) =>
            new BrowserCookie { Name = cookie.Name, Value = cookie.Value, Domain = host, Path = "/", HttpOnly = cookie.HttpOnly, SameSite = SameSite.Lax })
        : [];

    /// <summary>Waits until everything asked for at the door is answered.</summary>
    public async Task Answered()
    {
        var requests = Services.GetRequiredService<IDocuments<AccountRequest>>();
        while (await requests.Count(request => request.DueAt != null) > 0)
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AnswerAccountRequests>().Invoke(CancellationToken.None);
            await Task.Delay(10);
        }
    }

    /// <summary>What the server has written to an address, oldest first.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> Mails(string to)
    {
        await Answered();
        return [.. (await Services.GetRequiredService<IDocuments<OutgoingMail>>().Find(new Query<OutgoingMail>(_ => true))).Where(mail => mail.To == to).OrderBy(mail => mail.WrittenAt)];
    }

    /// <summary>Path and query of the link in the last mail of a kind to an address.</summary>
    public async Task<string> Link(string to, MailKind kind) => new Uri((await Mails(to)).Last(mail => mail.Kind == kind).Letter.Link!).PathAndQuery;

    private async Task Founded()
    {
        if (!await Services.GetRequiredService<ServerFounding>().IsFounded())
            await Made("operator@jams.example", account => Services.GetRequiredService<ServerFounding>().Take(account).GetAwaiter().GetResult());
    }

    private async Task<TestPerson> Made(string email, Action<Account>? shape)
    {
        const string password = "warm lamp on a desk";
        var account = Account.Open(EmailAddress.Read(email).Value, email.Split('@')[0], new Preferences(), TimeProvider.System.GetUtcNow());
        account.UsePasswordHash(Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password));
        account.Confirm(TimeProvider.System.GetUtcNow());
        shape?.Invoke(account);
        await Services.GetRequiredService<IDocuments<Account>>().Insert(account);
        return new TestPerson(account.Id, email, password);
    }
}

/// <summary>Somebody with an account on a test's server.</summary>
public sealed record TestPerson(string Id, string Email, string Password);
