using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Crash;

internal static class Wiring
{
    /// <summary>The store as the program wires it, with this project's documents in it.</summary>
    public static async Task<ServiceProvider> Open(string folder)
    {
        var options = new StorageOptions { DataFolder = folder, Exclusive = true, DocumentTypes = [.. typeof(Document).Assembly.GetTypes(), typeof(Card), typeof(Errand)] };
        var services = new ServiceCollection().AddLogging().AddJamsStorage(options).BuildServiceProvider();
        await services.GetRequiredService<StorageStart>().Run();
        return services;
    }
}
