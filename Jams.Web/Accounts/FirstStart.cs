using Jams.Workers.Accounts;

namespace Jams.Web.Accounts;

/// <summary>Says in the log what to do on a server that nobody runs yet.</summary>
public sealed class FirstStart(ServerFounding founding, PublicAddress address, IHostApplicationLifetime life, ILogger<FirstStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The address is known once the server listens.
        var started = new TaskCompletionSource();
        await using var listening = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        if (!await founding.IsFounded(stoppingToken))
            log.LogWarning("Nobody runs this server yet. The first account whose address is confirmed will: make it at {Address}", await address.Of("/account/sign-up", stoppingToken));
    }
}
