using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;

namespace Jams.Workers.Tests.Accounts;

public sealed class Erasing_an_account
{
    [Fact]
    public async Task Is_refused_to_the_only_admin_while_others_are_here()
    {
        await using var registry = await Registry.Open();
        var admin = await registry.Account("admin@erase.example");
        await registry.Users.AddToRoleAsync(admin, "Admin");
        var other = await registry.Account("other@erase.example");

        (await registry.Get<EraseAccount>().Run(admin.Id)).Failure.ShouldBe(AccountFailures.LastAdmin);
        (await registry.Get<EraseAccount>().Run(other.Id)).IsOk.ShouldBeTrue();
        (await registry.Get<EraseAccount>().Run(admin.Id)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_the_last_person_makes_the_server_as_new()
    {
        await using var registry = await Registry.Open();
        var first = (await registry.Get<AddUser>().Run("first@erase.example", null, "three boats on a lake", new Preferences())).Value;
        first.Is(Role.Admin).ShouldBeTrue();
        await registry.Get<EraseAccount>().Run(first.Id);

        (await registry.Get<ServerFounding>().IsFounded()).ShouldBeFalse();
        (await registry.Get<AddUser>().Run("next@erase.example", null, "three boats on a lake", new Preferences())).Value.Is(Role.Admin).ShouldBeTrue();
    }

    [Fact]
    public void Knows_every_type_that_belongs_to_a_person() =>
        EraseAccount.Owned.ShouldBe(typeof(OwnedDocument).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OwnedDocument)) && !type.IsAbstract), ignoreOrder: true);

    [Fact]
    public async Task Reaches_what_is_held_of_them_in_memory()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account("held@erase.example");
        var memory = new Memory();

        await Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<EraseAccount>(registry.Services, (object)new IForgetPerson[] { memory }).Run(account.Id);

        memory.Forgotten.ShouldBe([account.Id]);
    }

    [Fact]
    public async Task Nobody_confirmed_happens_by_itself_after_two_weeks()
    {
        await using var registry = await Registry.Open();
        await registry.Account("confirmed@erase.example");
        var account = Account.Open(EmailAddress.Read("never@erase.example").Value, null, new Preferences(), registry.Clock.GetUtcNow());
        await registry.Users.CreateAsync(account);
        registry.Clock.Advance(TimeSpan.FromDays(15));

        await Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<SweepAccounts>(registry.Services).Invoke(default);

        (await registry.Users.FindByIdAsync(account.Id)).ShouldBeNull();
        (await registry.Users.FindByEmailAsync("confirmed@erase.example")).ShouldNotBeNull();
    }

    private sealed class Memory : IForgetPerson
    {
        public List<string> Forgotten { get; } = [];

        public Task Forget(string userId, CancellationToken stop = default)
        {
            Forgotten.Add(userId);
            return Task.CompletedTask;
        }
    }
}
