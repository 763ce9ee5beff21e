using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Tests.Accounts;

public sealed class Changing_ones_own_account : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly ServiceProvider _services;
    private readonly Forgotten _memory = new();

    public Changing_ones_own_account() => _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IForgetSessions>(_memory)
        .AddJamsStorage(new StorageOptions { DataFolder = _folder }).AddSettings().BuildServiceProvider();

    [Fact]
    public async Task Wins_over_a_sign_in_at_the_same_moment_and_loses_nothing_of_it()
    {
        var account = await Opened();
        var raced = false;

        var done = await Get<ChangeOwnAccount>().Run(account.Id, mine =>
        {
            if (!raced)
            {
                raced = true;
                SeenElsewhere(account.Id).GetAwaiter().GetResult();
            }
            return mine.Rename("Ines");
        });

        done.Value.Name.ShouldBe("Ines");
        (await Stored(account.Id)).SeenAt.ShouldNotBeNull();
        _memory.Accounts.ShouldContain(account.Id);
    }

    [Fact]
    public async Task Stores_nothing_when_it_is_refused()
    {
        var account = await Opened();

        (await Get<SaveProfile>().Run(account.Id, new string('x', Account.NameLimit + 1), "Europe/Berlin", "de")).Failure.ShouldBe(AccountFailures.Name);

        var stored = await Stored(account.Id);
        (stored.Preferences.TimeZone, stored.Preferences.Language).ShouldBe((null, "en"));
    }

    [Fact]
    public async Task Is_refused_when_the_account_is_gone()
    {
        await Get<StorageStart>().Run();

        (await Get<SaveLooks>().Run(Document.NewId(), "dark", "dense", true)).Failure.ShouldBe(AccountFailures.Gone);
    }

    [Fact]
    public async Task Renames_only_ones_own_passkeys()
    {
        await Get<StorageStart>().Run();
        var passkey = Passkey.Register("ines", "credential", [1], [], true, false, "Phone", DateTimeOffset.UnixEpoch);
        await Get<Owned<Passkey>>().Insert("ines", passkey);

        (await Get<RenamePasskey>().Run("somebody", passkey.Id, "Mine")).Failure.ShouldBe(AccountFailures.NoPasskey);
        (await Get<RenamePasskey>().Run("ines", passkey.Id, new string('x', Passkey.NameLimit + 1))).Failure.ShouldBe(SettingsFailures.PasskeyName);
        (await Get<RenamePasskey>().Run("ines", passkey.Id, " Blue key ")).IsOk.ShouldBeTrue();

        (await Get<SeePasskeys>().One("ines", passkey.Id)).Value.Name.ShouldBe("Blue key");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    private async Task<Account> Opened()
    {
        await Get<StorageStart>().Run();
        var account = Account.Open(EmailAddress.Read("ines@achterberg.example").Value, null, new Preferences(), DateTimeOffset.UnixEpoch);
        (await Get<IDocuments<Account>>().Insert(account)).IsOk.ShouldBeTrue();
        return account;
    }

    private async Task<Account> Stored(string id) => (await Get<IDocuments<Account>>().Get(id))!;

    private async Task SeenElsewhere(string id)
    {
        var account = await Stored(id);
        account.Seen(DateTimeOffset.UnixEpoch);
        (await Get<IDocuments<Account>>().Replace(account)).IsOk.ShouldBeTrue();
    }

    private sealed class Forgotten : IForgetSessions
    {
        public List<string> Accounts { get; } = [];

        public void Forget(string accountId) => Accounts.Add(accountId);
    }
}
