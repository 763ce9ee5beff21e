using Jams.Domain.Applications;
using Jams.Domain.Applications.Export;
using Jams.Domain.Applications.Import;
using Jams.Domain.Applications.Table;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Documents;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Domain.Tests;

/// <summary>The use cases on an embedded database of their own, with a clock that stands until it is moved.</summary>
public sealed class Desk : IAsyncDisposable
{
    public const string Ines = "ines";
    public const string Somebody = "somebody-else";

    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly ServiceProvider _services;

    public Desk() => _services = new ServiceCollection().AddLogging()
        .AddSingleton<TimeProvider>(Clock).AddSingleton<IStringLocalizer, English>()
        .AddSingleton(typeof(WorkBell<>)).AddJamsStorage(new StorageOptions { DataFolder = _folder })
        .AddApplications().AddApplicationImport().AddApplicationExport().AddApplicationTable().AddCompanies().AddContacts().AddTasks().AddPersonalFiles()
        .BuildServiceProvider();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public static async Task<Desk> Open()
    {
        var desk = new Desk();
        await desk.Get<StorageStart>().Run();
        return desk;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Owned<T> All<T>() where T : OwnedDocument => Get<Owned<T>>();

    public Task<StageList> Stages(string user = Ines) => Get<SeeStages>().Run(user);

    public async Task<Stage> Stage(StageKind kind, string user = Ines) => (await Stages(user)).First(kind)!;

    /// <summary>An application of this person; every one a second later than the one before.</summary>
    public async Task<JobApplication> Added(string company, string role = "Engineer", StageKind kind = StageKind.Saved, ApplicationDetails? details = null, string user = Ines)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var added = await Get<AddApplication>().Run(user, new NewApplication
        {
            Company = company, Details = (details ?? new()) with { Role = role }, StageId = (await Stage(kind, user)).Id, Anyway = true,
        }, Today);
        return added.Value.Application;
    }

    public async Task<Moved> Moved(JobApplication application, StageKind to, string? after = null, string? before = null)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return (await Get<MoveApplication>().Run(application.UserId, application.Id, new Destination((await Stage(to)).Id, after, before), Today)).Value;
    }

    /// <summary>The companies of a column, top first.</summary>
    public async Task<IReadOnlyList<string>> Column(StageKind kind, ApplicationFilter? filter = null) =>
        [.. (await Get<SeeBoard>().Column(Ines, await Stage(kind), filter ?? new(), whole: true)).Cards.Select(card => card.CompanyName)];

    public async Task<JobApplication> Again(JobApplication application) => (await All<JobApplication>().Get(application.UserId, application.Id))!;

    public async Task<IReadOnlyList<TimelineEntry>> Timeline(JobApplication application) =>
        [.. (await All<TimelineEntry>().Find(application.UserId, entry => entry.ApplicationId == application.Id)).OrderBy(entry => entry.At)];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The texts as they are written.</summary>
    private sealed class English : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
