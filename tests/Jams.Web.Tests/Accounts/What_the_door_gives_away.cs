using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Accounts;
using Jams.Web.Tests.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Jams.Web.Tests.Accounts;

/// <summary>Nothing: neither words, nor status, nor work done tells whether an address has an account.</summary>
public sealed partial class What_the_door_gives_away
{
    private const string Password = "warm lamp on a desk";

    [Fact]
    public async Task Is_the_same_answer_for_every_address()
    {
        await using var server = await JamsServer.Start();
        var known = await server.Person("known@door.example");

        foreach (var (page, fields) in Doors())
        {
            using var one = server.Client();
            using var other = server.Client();
            var forKnown = await one.Send(page, fields(known.Email));
            var forUnknown = await other.Send(page, fields("nobody@door.example"));

            forKnown.StatusCode.ShouldBe(forUnknown.StatusCode, page);
            forKnown.Headers.Location.ShouldBe(forUnknown.Headers.Location, page);
            (await Plain(forKnown, known.Email)).ShouldBe(await Plain(forUnknown, "nobody@door.example"), page);
            if (forKnown.StatusCode == HttpStatusCode.Redirect)
                Plain(await one.Text(forKnown.Leads()), known.Email).ShouldBe(Plain(await other.Text(forUnknown.Leads()), "nobody@door.example"), page);
        }
    }

    [Fact]
    public async Task Is_the_same_number_of_slow_hashes()
    {
        var counting = new CountingHasher();
        await using var server = await JamsServer.Start(builder => builder.Services.AddSingleton<IPasswordHasher<Account>>(counting));
        var known = await server.Person("known@door.example");
        using var client = server.Client();
        // The first unknown address makes the decoy's hash.
        await client.Send("/account/sign-in", ("Email", "first@door.example"), ("Password", "wrong password"));

        foreach (var (page, fields) in Doors())
        {
            counting.Calls = 0;
            await client.Send(page, fields(known.Email));
            var forKnown = counting.Calls;
            counting.Calls = 0;
            await client.Send(page, fields($"{Guid.NewGuid():N}@door.example"));
            counting.Calls.ShouldBe(forKnown, page);
        }
    }

    private static IEnumerable<(string Page, Func<string, (string, string)[]> Fields)> Doors() =>
    [
        ("/account/sign-in", email => [("Email", email), ("Password", "wrong password")]),
        ("/account/sign-up", email => [("Email", email), ("Password", Password)]),
        ("/account/forgot", email => [("Email", email)]),
        ("/account/check-mail?about=sign-up", email => [("Email", email)]),
    ];

    private static async Task<string> Plain(HttpResponseMessage answer, string email) => Plain(await answer.Content.ReadAsStringAsync(), email);

    /// <summary>Without what is random in every answer, and without the address itself.</summary>
    private static string Plain(string html, string email) => Random().Replace(html, "").Replace(email, "", StringComparison.Ordinal);

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|nonce=\"[^\"]+\"")]
    private static partial Regex Random();

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));

        public int Calls { get; set; }

        public string HashPassword(Account user, string password)
        {
            Calls++;
            return _hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Calls++;
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
