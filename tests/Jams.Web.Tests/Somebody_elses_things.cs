using System.Net;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests;

/// <summary>Read from the routes and handlers themselves, so that a new page is tested by being there.</summary>
public sealed class Somebody_elses_things(DemoServer demo)
{
    [Fact]
    public async Task Are_not_there_whatever_is_asked_of_them()
    {
        var server = await demo.Server();
        using var stranger = await server.SignedInAs("stranger@routes.example");
        var token = await stranger.TokenOf("/tasks");
        var seen = new List<string>();

        foreach (var address in (await Addresses.All(server, demo.Sample)).Where(one => one.HasPlaces && !IsOpen(one)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(address.Method), new Uri(address.Path, UriKind.Relative));
            request.Headers.Add("RequestVerificationToken", token);
            if (address.Method != "GET")
                request.Content = new FormUrlEncodedContent([]);
            using var first = await stranger.SendAsync(request);
            // A page that only takes forms sends a visitor on to the thing itself, which is not there.
            using var answer = first is { StatusCode: HttpStatusCode.Redirect, Headers.Location: { IsAbsoluteUri: false } on } && address.Method == "GET" ? await stranger.GetAsync(on) : first;
            if (answer.StatusCode != HttpStatusCode.NotFound && !(address.Path.StartsWith("/admin", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.Forbidden))
                seen.Add($"{address}: {(int)answer.StatusCode}");
        }

        seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Are_there_for_the_person_themselves()
    {
        var server = await demo.Server();
        using var ines = await server.SignedInAs(demo.Ines);
        var gone = new List<string>();

        foreach (var address in (await Addresses.All(server, demo.Sample)).Where(one => one is { HasPlaces: true, Method: "GET" } && !IsOpen(one) && !one.Path.StartsWith("/admin", StringComparison.Ordinal)))
        {
            using var answer = await ines.GetAsync(new Uri(address.Path, UriKind.Relative));
            if ((int)answer.StatusCode is not (200 or 302))
                gone.Add($"{address}: {(int)answer.StatusCode}");
        }

        gone.ShouldBeEmpty();
    }

    private static bool IsOpen(Address address) => address.Path.StartsWith("/errors/", StringComparison.Ordinal);
}
