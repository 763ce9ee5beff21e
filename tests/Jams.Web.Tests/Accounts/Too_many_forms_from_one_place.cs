using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Accounts;

public sealed class Too_many_forms_from_one_place
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-up")]
    [InlineData("/account/forgot")]
    public async Task Wait_and_are_told_how_long(string page)
    {
        await using var server = await JamsServer.Start(builder =>
        {
            builder.Configuration["Door:TriesPerMinute"] = "3";
            builder.Configuration["Door:MailPerHour"] = "3";
        });
        await server.Person("calm@limits.example");
        using var client = server.Client();
        for (var i = 0; i < 3; i++)
            (await Sent(client, page)).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);

        var refused = await Sent(client, page);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await refused.Words()).ShouldContain("Please wait a little, then try again. Nothing was changed.");
        (await client.GetAsync(new Uri(page, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> Sent(HttpClient client, string page) =>
        client.Send(page, ("Email", $"{Guid.NewGuid():N}@limits.example"), ("Password", "three boats on a lake"));
}
