using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Server;

/// <summary>One thing that can be asked of the server: a method, a path with its places filled, and whether the path has any place.</summary>
public sealed record Address(string Method, string Path, bool HasPlaces)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>All that can be asked of a server, read from its routes and the handlers of its pages.</summary>
public static class Addresses
{
    public static async Task<IReadOnlyList<Address>> All(JamsServer server, Func<string, string> sample)
    {
        var loader = server.Services.GetRequiredService<PageLoader>();
        var found = new List<Address>();
        foreach (var route in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = Fill(route.RoutePattern, sample);
            var places = route.RoutePattern.Parameters.Count > 0;
            if (route.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, route.Metadata)).HandlerMethods!;
                found.AddRange(handlers.Select(handler => new Address(handler.HttpMethod.ToUpperInvariant(), path + (handler.Name is null ? "" : $"?handler={handler.Name}"), places)));
            }
            else
                found.AddRange((route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Address(method, path, places)));
        }
        return [.. found.DistinctBy(one => one.ToString()).OrderBy(one => one.Path, StringComparer.Ordinal)];
    }

    private static string Fill(RoutePattern pattern, Func<string, string> sample)
    {
        var path = "";
        var word = "";
        foreach (var part in pattern.PathSegments.Select(segment => segment.Parts[0]))
        {
            var filled = part is RoutePatternLiteralPart literal ? word = literal.Content : sample($"{word}/{{{((RoutePatternParameterPart)part).Name}}}");
            path += "/" + filled;
        }
        return path.Length == 0 ? "/" : path;
    }
}
