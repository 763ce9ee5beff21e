using System.CommandLine;

namespace Jams.Web.Commands;

/// <summary><c>jams health URL</c>: exit code 0 when the server there is ready. For container health checks, where no curl is.</summary>
public static class HealthVerb
{
    public static Command Build()
    {
        var address = new Argument<string>("url") { Description = "Where the server is.", DefaultValueFactory = _ => Shell.Start.DefaultAddress };
        var verb = new Command("health", "Ask a running server whether it is ready.") { address };
        verb.SetAction(async (parsed, stop) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(address), UriKind.Absolute, out var server))
            {
                await Console.Error.WriteLineAsync("This is not a web address. It should begin with http://");
                return 2;
            }
            await using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
            using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
            client.Timeout = TimeSpan.FromSeconds(4);
            try
            {
                var answer = await client.GetAsync(new Uri(server, "/readyz"), stop);
                await Console.Error.WriteLineAsync(await answer.Content.ReadAsStringAsync(stop));
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
            {
                await Console.Error.WriteLineAsync($"No answer: {silent.Message}");
                return 1;
            }
        });
        return verb;
    }
}
