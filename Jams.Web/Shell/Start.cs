using System.Globalization;
using Jams.Workers.Storage;
using Microsoft.Extensions.Logging.Console;

namespace Jams.Web.Shell;

/// <summary>Where the program finds its things, and how it starts and ends.</summary>
public static class Start
{
    public const string DefaultAddress = "http://localhost:5080";

    public static WebApplicationBuilder Builder(string[] args)
    {
        var content = ContentFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Pages are found in this assembly, also when a test is the program.
            ApplicationName = typeof(Start).Assembly.GetName().Name,
            ContentRootPath = content,
            WebRootPath = Path.Combine(content, "wwwroot"),
        });
        // appsettings.json lies beside the program, not where it was called from; what the environment says is stronger.
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource
        {
            FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
            Optional = true,
        });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultAddress);
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else
            builder.Logging.AddJsonConsole(console => console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ").Services
                .Configure<JsonConsoleFormatterOptions>(console => console.UseUtcTimestamp = true);
        return builder;
    }

    /// <summary>Builds and runs the server; a start that cannot be is one clear sentence on standard error and exit code 1.</summary>
    public static async Task<int> Serve(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            await Begin(app);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"JAMS is open on {string.Join(", ", app.Urls)}. Stop it with Ctrl+C."));
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (StorageUnavailable closed)
        {
            await Console.Error.WriteLineAsync($"JAMS did not start. {closed.Message}");
            return 1;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"JAMS did not start: {taken.Message} Stop what uses the address, or choose another with ASPNETCORE_URLS.");
            return 1;
        }
    }

    // What has started already is stopped before it is disposed: background services take a mere disposal for their failure and say so in the log.
    private static async Task Begin(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException)
        {
            await app.StopAsync();
            throw;
        }
    }

    /// <summary>The folder that holds wwwroot: the working folder, else the nearest one above the program (a build inside the repository), else beside the program.</summary>
    private static string ContentFolder()
    {
        if (Directory.Exists(Path.Combine(Environment.CurrentDirectory, "wwwroot", "css")))
            return Environment.CurrentDirectory;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot", "css")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The folder wwwroot was not found beside the program. Publish JAMS again, or start it from the repository.");
    }
}
