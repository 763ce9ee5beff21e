using System.Globalization;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;
using Jams.Workers.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Workers.Tests.Accounts;

/// <summary>Accounts on a store of their own, with a clock in hand; wired as the program wires them, but with quick hashes and English words.</summary>
internal sealed class Registry : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private Registry()
    {
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(typeof(WorkBell<>)).AddSingleton<IStringLocalizer, Plain>()
            .AddJamsStorage(new StorageOptions { DataFolder = _folder }).AddAdmin().AddMail().AddJamsAccounts()
            .Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000).BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    public UserManager<Account> Users => Get<UserManager<Account>>();

    public static async Task<Registry> Open()
    {
        var registry = new Registry();
        await registry.Get<StorageStart>().Run();
        return registry;
    }

    public IServiceProvider Services => _scope.ServiceProvider;

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A confirmed account, stored.</summary>
    public async Task<Account> Account(string email = "ines@achterberg.example", string? password = "three boats on a lake")
    {
        var account = Domain.Accounts.Account.Open(EmailAddress.Read(email).Value, null, new Preferences(), Clock.GetUtcNow());
        account.Confirm(Clock.GetUtcNow());
        (await (password is null ? Users.CreateAsync(account) : Users.CreateAsync(account, password))).Succeeded.ShouldBeTrue();
        return account;
    }

    /// <summary>What was written to an address.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> Mails(string to) => [.. (await Get<IDocuments<OutgoingMail>>().Find(new Query<OutgoingMail>(_ => true))).Where(mail => mail.To == to)];

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Plain : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
