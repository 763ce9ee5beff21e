using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Mail;
using Jams.Workers.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Workers.Tests.Mail;

/// <summary>Mails of a person on a store of its own, with a clock in hand; wired as the program wires it.</summary>
internal sealed class MailRoom : IAsyncDisposable
{
    public const string Ines = "ines";
    public const string Address = "ines@achterberg.example";

    private readonly ServiceProvider _services;

    private MailRoom(string? mongo, Action<IServiceCollection>? adjust, IConfiguration? configuration)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(typeof(WorkBell<>))
            .AddJamsStorage(new StorageOptions { DataFolder = Folder, MongoConnection = mongo }).AddAdmin().AddJamsMailboxes(configuration);
        adjust?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("jams-test-").FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public Func<Task>? Ended { get; init; }

    public static async Task<MailRoom> Open(string? mongo = null, Action<IServiceCollection>? adjust = null, Func<Task>? ended = null, IConfiguration? configuration = null)
    {
        var room = new MailRoom(mongo, adjust, configuration) { Ended = ended };
        await room.Get<StorageStart>().Run();
        return room;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Owned<T> All<T>() where T : OwnedDocument => Get<Owned<T>>();

    /// <summary>A mailbox with the usual folders.</summary>
    public async Task<MailAccount> Account(string address = Address, MailProvider provider = MailProvider.Imap)
    {
        var account = MailAccount.Connect(Ines, provider, address, null, new MailSecrets { Password = "x" }, "Ines Achterberg", Clock.GetUtcNow());
        (await All<MailAccount>().Insert(Ines, account)).IsOk.ShouldBeTrue();
        (await All<MailFolder>().InsertAll(Ines, [.. Enum.GetValues<FolderRole>().Select(role => MailFolder.Of(account, role.ToString(), role.ToString(), role))])).IsOk.ShouldBeTrue();
        return account;
    }

    public RemoteMail Remote(TestMail letter, FolderRole folder = FolderRole.Inbox, MailFlags flags = MailFlags.None) =>
        new(letter.Id, [folder.ToString()], flags, letter.At, letter.Bytes, letter.Bytes.Length, true);

    public Task<Received> Receive(MailAccount account, params RemoteMail[] mails) => Get<ReceiveMail>().Run(account, Batch(mails));

    public Task<Received> Receive(MailAccount account, params TestMail[] letters) => Receive(account, [.. letters.Select(letter => Remote(letter))]);

    public static MailBatch Batch(IReadOnlyList<RemoteMail>? mails = null, IReadOnlyList<RemoteFlags>? changed = null, IReadOnlyList<string>? gone = null) =>
        new(mails ?? [], changed ?? [], gone ?? [], new Dictionary<string, string?>(), mails?.Count ?? 0);

    public Task<IReadOnlyList<MailThread>> Threads() => All<MailThread>().Find(Ines, _ => true);

    public Task<IReadOnlyList<MailMessage>> Messages() => All<MailMessage>().Find(Ines, _ => true);

    public async Task<MailMessage> Message(MailAccount account, TestMail letter) => (await All<MailMessage>().Get(Ines, MailMessage.IdOf(account.Id, letter.Id)))!;

    public async Task<MailThread> ThreadOf(MailAccount account, TestMail letter) => (await All<MailThread>().Get(Ines, (await Message(account, letter)).ThreadId))!;

    /// <summary>Which mails stand together, as their ids.</summary>
    public async Task<IReadOnlyList<string>> Groups() =>
        [.. (await Messages()).GroupBy(mail => mail.ThreadId).Select(thread => string.Join(' ', thread.Select(mail => mail.RemoteId).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    public Task<WordDigest> Digest() => Get<ISearchKeys>().Of(Ines).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Ended is not null)
            await Ended();
        Directory.Delete(Folder, recursive: true);
    }
}
