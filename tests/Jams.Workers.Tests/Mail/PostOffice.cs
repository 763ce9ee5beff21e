using Jams.Domain;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Workers.Mail;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Workers.Tests.Mail;

/// <summary>An outbox on a store of its own, with a clock in hand; wired as the program wires it.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    private PostOffice(string? folder, FakeTimeProvider clock)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("jams-test-").FullName;
        Clock = clock;
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(typeof(WorkBell<>))
            .AddJamsStorage(new StorageOptions { DataFolder = Folder }).AddAdmin().AddMail().AddSingleton<ISendMail, SmtpMail>().BuildServiceProvider();
    }

    public string Folder { get; }

    public FakeTimeProvider Clock { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<PostOffice> Open(SmtpSink? sink = null, string? folder = null, FakeTimeProvider? clock = null)
    {
        var office = new PostOffice(folder, clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)));
        await office.Get<StorageStart>().Run();
        if (sink is not null)
            await office.Use(At(sink));
        return office;
    }

    public static MailServer At(SmtpSink sink, MailSecurity security = MailSecurity.Auto, string? user = null, string? password = null, string? host = null) =>
        MailServer.Of(new MailServerEntry(host ?? SmtpSink.Host, sink.Port, security, user, password, "jams@example.org", "JAMS")).Value!;

    public async Task Use(MailServer? server)
    {
        var version = (await Get<IDocuments<ServerSettings>>().Get(ServerSettings.OnlyId))?.Version ?? 0;
        (await Get<ChangeServerSettings>().Run(version, settings =>
        {
            settings.SendMailBy(server);
            return Result.Ok;
        })).IsOk.ShouldBeTrue();
    }

    public async Task<string> Queue(string to, TimeSpan? goodFor = null) =>
        (await Get<QueueMail>().Run("ada", MailKind.Confirmation, to, new Letter("Bestätigen", "Open https://jams.example.org/x", "<p>Open</p>", "https://jams.example.org/x"), goodFor ?? TimeSpan.FromDays(1))).Id;

    public Task<int> Send() => Get<SendDueMail>().Run();

    public async Task<OutgoingMail> Mail(string id) => (await Get<IDocuments<OutgoingMail>>().Get(id))!;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
