using System.Net;
using Jams.Web.Tests.Server;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Accounts;

/// <summary>Read from the routes themselves, so that a new page is tested by being there.</summary>
public sealed class Every_address(SharedServer shared)
{
    [Fact]
    public async Task Needs_a_signed_in_person_unless_it_says_otherwise()
    {
        using var client = shared.Server.Client();
        var open = new List<string>();

        foreach (var route in Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var path = Filled(route);
            var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            var leads = answer.Headers.Location?.OriginalString ?? "";
            if (answer.StatusCode != HttpStatusCode.Unauthorized && !(answer.StatusCode == HttpStatusCode.Redirect && leads.Contains("/account/sign-in", StringComparison.Ordinal))
                && !(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound))
                open.Add($"{path}: {(int)answer.StatusCode}");
        }

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_the_admins_rooms_is_shut_to_others()
    {
        using var client = await shared.Server.SignedInAs("curious@routes.example");
        var rooms = Routes().Select(Filled).Where(path => path.StartsWith("/admin", StringComparison.Ordinal)).Distinct().ToList();

        rooms.ShouldNotBeEmpty();
        foreach (var room in rooms)
            (await client.GetAsync(new Uri(room, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, room);
    }

    [Fact]
    public void That_is_open_to_everybody_is_one_of_these()
    {
        var open = Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(route => route.RoutePattern.RawText!.TrimStart('/')).Distinct()
            .Where(path => !path.StartsWith("account/", StringComparison.Ordinal));

        // Pictures of letters stand in a frame without origin: browsers send no cookie, the sealed address is the proof.
        open.ShouldBeSubsetOf(["healthz", "readyz", "language", "theme", "errors/{code:int}", "design", "settings/data/erased", "mail/images"]);
    }

    [Fact]
    public void Under_account_that_needs_nobody_signed_in_belongs_to_the_door() =>
        Routes().Where(route => route.RoutePattern.RawText!.TrimStart('/').StartsWith("account/", StringComparison.Ordinal) && route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(route => route.RoutePattern.RawText!.TrimStart('/')).Distinct().Order().ShouldBe(["account/finish", "account/proof"]);

    private List<RouteEndpoint> Routes() => [.. shared.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is null || route.RoutePattern.RawText!.Length > 0)];

    private static string Filled(RouteEndpoint route) =>
        "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
            part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "404"))));
}
