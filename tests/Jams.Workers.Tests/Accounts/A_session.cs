using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Accounts;

public sealed class A_session
{
    [Fact]
    public async Task Is_found_by_its_key_and_shows_the_account_as_it_is()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        await Begin(registry, account, "the key");

        (await registry.Get<SessionMemory>().Read("the key"))!.Account.Roles.ShouldBe([Role.JobSeeker]);
        (await registry.Get<SessionMemory>().Read("another key")).ShouldBeNull();
        await registry.Users.AddToRoleAsync(account, "Admin");
        (await registry.Get<SessionMemory>().Read("the key"))!.Account.Is(Role.Admin).ShouldBeTrue();
    }

    [Fact]
    public async Task Ends_at_once_here_and_within_two_seconds_when_another_machine_ends_it()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        var session = await Begin(registry, account, "the key");
        await registry.Get<SessionMemory>().Read("the key");

        await registry.Get<IDocuments<SessionTicket>>().Delete(session.Id);
        (await registry.Get<SessionMemory>().Read("the key")).ShouldNotBeNull();
        registry.Clock.Advance(TimeSpan.FromSeconds(2));
        (await registry.Get<SessionMemory>().Read("the key")).ShouldBeNull();

        var second = await Begin(registry, account, "second key");
        await registry.Get<SessionMemory>().Read("second key");
        await registry.Get<EndSession>().Run(account.Id, second.Id);
        (await registry.Get<SessionMemory>().Read("second key")).ShouldBeNull();
    }

    [Fact]
    public async Task Ends_with_its_time()
    {
        await using var registry = await Registry.Open();
        await Begin(registry, await registry.Account(), "the key");
        registry.Clock.Advance(TimeSpan.FromHours(12));

        (await registry.Get<SessionMemory>().Read("the key")).ShouldBeNull();
        await ActivatorUtilities.CreateInstance<SweepAccounts>(registry.Services).Invoke(default);
        (await registry.Get<IDocuments<SessionTicket>>().Count(_ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Ends_when_the_password_is_changed_elsewhere_but_not_there()
    {
        await using var registry = await Registry.Open();
        var account = await registry.Account();
        var here = await Begin(registry, account, "here");
        await Begin(registry, account, "there");

        (await registry.Get<ChangePassword>().Run(account.Id, here.Id, "three boats on a lake", "nine lanterns on a pier")).IsOk.ShouldBeTrue();

        (await registry.Get<SessionMemory>().Read("here")).ShouldNotBeNull();
        (await registry.Get<SessionMemory>().Read("there")).ShouldBeNull();
        (await registry.Get<ListSessions>().Run((await registry.Users.FindByIdAsync(account.Id))!)).ShouldHaveSingleItem().Id.ShouldBe(here.Id);
    }

    [Fact]
    public async Task Of_one_person_cannot_be_ended_by_another()
    {
        await using var registry = await Registry.Open();
        var session = await Begin(registry, await registry.Account(), "the key");
        var other = await registry.Account("other@sessions.example");

        (await registry.Get<EndSession>().Run(other.Id, session.Id)).Failure.ShouldBe(SessionFailures.Gone);
        (await registry.Get<EndOtherSessions>().Run(other.Id, null)).ShouldBe(0);
        (await registry.Get<SessionMemory>().Read("the key")).ShouldNotBeNull();
    }

    private static async Task<SessionTicket> Begin(Registry registry, Account account, string key)
    {
        var now = registry.Clock.GetUtcNow();
        var session = SessionTicket.Begin(account, key, "password", stays: false, proven: true, now, now.AddHours(12));
        (await registry.Get<Owned<SessionTicket>>().Insert(account.Id, session)).IsOk.ShouldBeTrue();
        return session;
    }
}
