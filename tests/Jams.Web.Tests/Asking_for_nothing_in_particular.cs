using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests;

public sealed class Asking_for_nothing_in_particular(SharedServer shared)
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Says_that_the_server_is_well(string path)
    {
        using var client = shared.Server.Client();

        var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Allows_no_inline_script_anywhere()
    {
        using var client = shared.Server.Client();

        var answer = await client.GetAsync(new Uri("/nothing-here", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
    }
}
