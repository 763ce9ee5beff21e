using System.CommandLine;
using Jams.Web.Pages.Applications;
using Jams.Web.Pages.Contacts;
using Jams.Web.Shell;
using Jams.Workers;
using Jams.Workers.Storage;

namespace Jams.Web.Commands;

/// <summary>How verbs run: with the storage and settings of the server, without its web part.</summary>
public static class Verb
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print results as JSON lines.", Recursive = true };

    /// <summary>Gives the verb what it does: a scope of services, its values, where to say things. The action's number is the exit code.</summary>
    public static Command Does(this Command verb, Func<IServiceProvider, ParseResult, Output, CancellationToken, Task<int>> action, Action<IServiceCollection>? adjust = null)
    {
        verb.SetAction((parsed, stop) => Run(parsed, action, adjust, open: true, stop));
        return verb;
    }

    /// <summary>The same for a verb that needs the data folder alone and unopened.</summary>
    public static Command DoesUnopened(this Command verb, Func<IServiceProvider, ParseResult, Output, CancellationToken, Task<int>> action)
    {
        verb.SetAction((parsed, stop) => Run(parsed, action, null, open: false, stop));
        return verb;
    }

    private static async Task<int> Run(
        ParseResult parsed, Func<IServiceProvider, ParseResult, Output, CancellationToken, Task<int>> action, Action<IServiceCollection>? adjust, bool open, CancellationToken stop)
    {
        var builder = Start.Builder([]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        adjust?.Invoke(builder.Services);
        builder.AddShell();
        builder.AddJamsWorkers(server: false);
        builder.AddApplicationsRoom();
        builder.AddContactsRoom();
        await using var app = builder.Build();
        try
        {
            if (open)
                await app.Services.GetRequiredService<StorageStart>().Run(stop);
            await using var scope = app.Services.CreateAsyncScope();
            return await action(scope.ServiceProvider, parsed, new Output(parsed.GetValue(Json)), stop);
        }
        catch (StorageUnavailable closed)
        {
            await Console.Error.WriteLineAsync(closed.Message);
            return 1;
        }
    }
}
