using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Workers.Tests.Storage;

/// <summary>A store of its own for one test, wired as the program wires it.</summary>
public sealed class Store : IAsyncDisposable
{
    /// <summary>The documents of the tests and those that storage itself needs.</summary>
    public static readonly IReadOnlyList<Type> Types = [typeof(DataKey), typeof(RingKey), typeof(MasterKeyCheck), typeof(SealedFile), typeof(Sample), typeof(Chore)];

    private readonly ServiceProvider _services;

    public Store(Action<StorageOptions>? change = null, string? folder = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("jams-test-").FullName;
        var options = new StorageOptions { DataFolder = Folder, DocumentTypes = Types };
        change?.Invoke(options);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddJamsStorage(options).BuildServiceProvider();
    }

    public string Folder { get; }

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public bool KeepFolder { get; set; }

    public Func<Task>? Ended { get; init; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public IDocuments<T> Documents<T>() where T : Document => Get<IDocuments<T>>();

    public async Task<Store> Started()
    {
        await Get<StorageStart>().Run();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Ended is not null)
            await Ended();
        if (!KeepFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
