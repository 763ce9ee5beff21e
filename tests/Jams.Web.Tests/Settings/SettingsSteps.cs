using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Settings;

/// <summary>What tests of the settings do again and again.</summary>
internal static partial class SettingsSteps
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public static T Get<T>(this JamsServer server) where T : notnull => server.Services.GetRequiredService<T>();

    public static async Task<Account> Again(this JamsServer server, TestPerson person) => (await server.Get<IDocuments<Account>>().Get(person.Id))!;

    public static Task<IReadOnlyList<SessionTicket>> Sessions(this JamsServer server, TestPerson person) => server.Get<Owned<SessionTicket>>().Find(person.Id, _ => true);

    /// <summary>Another browser of the same person, which says it is Firefox on Linux.</summary>
    public static async Task<HttpClient> AnotherDevice(this JamsServer server, TestPerson person, string otherwise = "/")
    {
        var client = server.Client();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(Firefox);
        (await client.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password))).Leads().ShouldBe(otherwise);
        return client;
    }

    /// <summary>Lets an hour pass for what counts as a fresh proof.</summary>
    public static async Task ForgetProof(this JamsServer server, TestPerson person)
    {
        foreach (var session in await server.Sessions(person))
        {
            session.Prove(session.CreatedAt.AddHours(-1));
            (await server.Get<Owned<SessionTicket>>().Replace(person.Id, session)).IsOk.ShouldBeTrue();
        }
        server.Get<IForgetSessions>().Forget(person.Id);
    }

    public static async Task<bool> IsSignedIn(this HttpClient client) => (await client.GetAsync(new Uri("/settings", UriKind.Relative))).StatusCode == HttpStatusCode.OK;

    public static Task<HttpResponseMessage> Open(this HttpClient client, string page) => client.GetAsync(new Uri(page, UriKind.Relative));

    /// <summary>The authenticator app's key as the page shows it, without the spaces.</summary>
    public static async Task<string> OfferedKey(this HttpClient client) =>
        Key().Match(await client.Text("/settings/security/app")).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>What the app shows now.</summary>
    public static string CodeOf(string key) => Totp.Code(key, Totp.StepOf(TimeProvider.System.GetUtcNow()));

    /// <summary>Recovery codes on a page.</summary>
    public static IReadOnlyList<string> RecoveryCodesIn(string page) => [.. Code().Matches(page).Select(found => found.Groups[1].Value)];

    public static async Task<Passkey> GivenPasskey(this JamsServer server, TestPerson person, string name = "Work laptop")
    {
        var passkey = Passkey.Register(person.Id, Secret.New(), [1, 2, 3], ["internal"], true, false, name, TimeProvider.System.GetUtcNow());
        (await server.Get<Owned<Passkey>>().Insert(person.Id, passkey)).IsOk.ShouldBeTrue();
        return passkey;
    }

    [GeneratedRegex("id=\"key\">([A-Z2-7 ]+)<")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([a-z0-9]{5}-[a-z0-9]{5})</code></li>")]
    private static partial Regex Code();
}
