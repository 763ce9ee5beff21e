using System.Diagnostics;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Jams.Workers.Mail;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Server;

/// <summary>The program in a process of its own, as a person starts it, so that it can be killed; and its store, looked at from outside.</summary>
internal static class RealProgram
{
    public static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jams.Web.dll"), "--urls=http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["JAMS_DATA"], start.Environment["JAMS_MONGO"], start.Environment["Mail__AllowPrivateHosts"], start.Environment["ASPNETCORE_ENVIRONMENT"]) = (folder, "", "true", "Production");
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static async Task Alive(Process server, CancellationToken stop)
    {
        if (server.HasExited)
            throw new InvalidOperationException($"The server ended by itself with {server.ExitCode}.");
        await Task.Delay(50, stop);
    }

    /// <summary>The same data folder, beside the server.</summary>
    public static async Task<ServiceProvider> Store(string folder)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(typeof(WorkBell<>)).AddJamsStorage(new StorageOptions { DataFolder = folder }).AddAdmin().AddJamsMailboxes().BuildServiceProvider();
        await services.GetRequiredService<StorageStart>().Run();
        return services;
    }
}
