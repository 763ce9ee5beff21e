using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Server;

/// <summary>The whole program on a free port of 127.0.0.1 with a data folder of its own, as in production but for what <c>adjust</c> changes.</summary>
public sealed partial class JamsServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private JamsServer(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    /// <summary>The data folder; deleted at the end.</summary>
    public string Folder { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<JamsServer> Start(Action<WebApplicationBuilder>? adjust = null, string environment = "Production")
    {
        var folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
        var app = Program.Build([$"--environment={environment}", "--urls=http://127.0.0.1:0"], builder =>
        {
            builder.Configuration["JAMS_DATA"] = folder;
            builder.Configuration["JAMS_MONGO"] = "";
            builder.Configuration["Logging:LogLevel:Default"] = "Error";
            builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] = "Error";
            // All tests come from one address, and hash many passwords.
            builder.Configuration["Door:TriesPerMinute"] = "100000";
            builder.Configuration["Door:MailPerHour"] = "100000";
            builder.Services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        return new JamsServer(app, folder);
    }

    /// <summary>A browser without a screen: own cookies, redirects are seen and not followed.</summary>
    public HttpClient Client()
    {
        var jar = new CookieContainer();
#pragma warning disable RS0030 // Each test client is its own browser with its own cookies; a factory would share handlers.
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = Address };
#pragma warning restore RS0030
        Jars.Add(client, jar);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        // As the program ends: stopped, then disposed. Without the stop, background services take their end for a failure.
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
