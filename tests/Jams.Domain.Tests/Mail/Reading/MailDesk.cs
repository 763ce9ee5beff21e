using System.Globalization;
using System.Text;
using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Documents;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Acts;
using Jams.Domain.Mail.Reading.Html;
using Jams.Domain.Mail.Reading.Pictures;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;
using Jams.Workers.Mail;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Domain.Tests.Mail.Reading;

/// <summary>A person's mail on an embedded database of its own, received as all mail is, with a clock that stands until it is moved.</summary>
public sealed class MailDesk : IAsyncDisposable
{
    public const string Ines = "ines";
    public const string Somebody = "somebody-else";

    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly ServiceProvider _services;
    private MailAccount? _account;

    private MailDesk() => _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(typeof(WorkBell<>)).AddSingleton<IStringLocalizer, Untranslated>()
        .AddJamsStorage(new StorageOptions { DataFolder = _folder }).AddApplications().AddCompanies().AddContacts().AddTasks().AddPersonalFiles()
        .AddJamsMailboxes().AddMailReading().AddSingleton<IShowPictures, Held>().AddSingleton<IFetchPictures, Nowhere>()
        .BuildServiceProvider();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public static TimeZoneInfo Berlin { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static async Task<MailDesk> Open(MailProvider provider = MailProvider.Imap)
    {
        var desk = new MailDesk();
        await desk.Get<StorageStart>().Run();
        var account = MailAccount.Connect(Ines, provider, "ines@achterberg.example", null, provider == MailProvider.Import ? null : new MailSecrets { Password = "x" }, "Ines", desk.Clock.GetUtcNow());
        await desk.All<MailAccount>().Insert(Ines, account);
        await desk.All<MailFolder>().InsertAll(Ines, [.. Enum.GetValues<FolderRole>().Select(role => MailFolder.Of(account, role.ToString(), role.ToString(), role))]);
        desk._account = account;
        return desk;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Owned<T> All<T>() where T : OwnedDocument => Get<Owned<T>>();

    /// <summary>A mail arrives; returns the id of its thread.</summary>
    public async Task<string> Arrives(string id, string from = "Niamh Delacroix <niamh@oakhurst.example>", string subject = "Finding a time", string text = "Could you send me a few times?", string? answers = null,
        double hoursAgo = 1, MailFlags flags = MailFlags.None, FolderRole folder = FolderRole.Inbox, string? to = null, string? html = null)
    {
        var at = Clock.GetUtcNow().AddHours(-hoursAgo);
        var lines = new List<string>
        {
            $"From: {from}", $"To: {to ?? "ines@achterberg.example"}", $"Subject: {subject}", $"Date: {at.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000", $"Message-ID: <{id}@example.org>",
        };
        if (answers is not null)
            lines.AddRange([$"In-Reply-To: <{answers}@example.org>", $"References: <{answers}@example.org>"]);
        lines.AddRange(["MIME-Version: 1.0", html is null ? "Content-Type: text/plain; charset=utf-8" : "Content-Type: text/html; charset=utf-8", "", html ?? text, ""]);
        var bytes = Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
        await Get<ReceiveMail>().Run(_account!, new MailBatch([new RemoteMail(id, [folder.ToString()], flags, at, bytes, bytes.Length, true)], [], [], new Dictionary<string, string?>(), 1));
        return (await All<MailMessage>().Get(Ines, MailMessage.IdOf(_account!.Id, id)))!.ThreadId;
    }

    public string MessageId(string id) => MailMessage.IdOf(_account!.Id, id);

    public async Task<MailThread> Thread(string id) => (await All<MailThread>().Get(Ines, id)).ShouldNotBeNull();

    /// <summary>Changes a thread as filing does.</summary>
    public Task Files(string id, Action<MailThread> change) => Get<ChangeThread>().Run(Ines, id, thread =>
    {
        change(thread);
        return Result.Ok;
    });

    public async Task<ThreadsChanged> Does(ThreadAct act, params string[] ids) => (await Get<ActOnMail>().Run(Ines, new ThreadSelection(ids), new ThreadChange(act), Berlin)).Value;

    /// <summary>The subjects of a list, in order.</summary>
    public async Task<IReadOnlyList<string>> Subjects(MailFilter? filter = null, string? search = null, bool priority = true, int page = 1) =>
        [.. (await Get<SeeMailList>().Run(Ines, new MailListRequest(filter ?? new(), search, page, priority), Berlin)).Value.Rows.Select(row => row.Subject)];

    /// <summary>What is queued for the mailbox.</summary>
    public Task<IReadOnlyList<MailActWork>> Queued() => All<MailActWork>().Find(Ines, _ => true);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Held : IShowPictures, IMailPictures
    {
        public IMailPictures Of(MailMessage message, ReadableMail read, bool remote) => this;

        public string? Inline(string contentId) => null;

        public string? Remote(string address) => null;
    }

    private sealed class Nowhere : IFetchPictures
    {
        public Task<Picture?> Fetch(Uri address, CancellationToken stop = default) => Task.FromResult<Picture?>(null);
    }

    private sealed class Untranslated : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
