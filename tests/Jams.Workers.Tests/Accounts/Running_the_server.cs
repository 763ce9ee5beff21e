using Jams.Domain.Accounts;
using Jams.Domain.Admin;

namespace Jams.Workers.Tests.Accounts;

public sealed class Running_the_server
{
    [Fact]
    public async Task Is_given_and_taken_by_admins_but_not_to_themselves()
    {
        await using var registry = await Registry.Open();
        var (admin, other) = await Two(registry);

        (await registry.Get<GiveRole>().Run(admin.Id, other.Id, Role.Admin)).IsOk.ShouldBeTrue();
        (await registry.Get<TakeRole>().Run(admin.Id, admin.Id, Role.Admin)).Failure.ShouldBe(AdminFailures.Yourself);
        (await registry.Get<TakeRole>().Run(other.Id, admin.Id, Role.Admin)).IsOk.ShouldBeTrue();
        (await registry.Users.GetUsersInRoleAsync("Admin")).ShouldHaveSingleItem().Id.ShouldBe(other.Id);
    }

    [Fact]
    public async Task Cannot_be_left_to_nobody_by_two_who_take_it_from_each_other()
    {
        for (var round = 0; round < 10; round++)
        {
            await using var registry = await Registry.Open();
            var (admin, other) = await Two(registry);
            await registry.Get<GiveRole>().Run(admin.Id, other.Id, Role.Admin);

            await Task.WhenAll(registry.Get<TakeRole>().Run(admin.Id, other.Id, Role.Admin), registry.Get<TakeRole>().Run(other.Id, admin.Id, Role.Admin));

            (await registry.Users.GetUsersInRoleAsync("Admin")).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Lists_people_by_the_beginning_of_a_word()
    {
        await using var registry = await Registry.Open();
        await Two(registry);

        (await registry.Get<ListAccounts>().Run("adm", 1)).Accounts.ShouldHaveSingleItem().Email.ShouldBe("admin@server.example");
        (await registry.Get<ListAccounts>().Run(null, 1)).Total.ShouldBe(2);
        (await registry.Get<ListAccounts>().Run("zzz", 7)).ShouldSatisfyAllConditions(list => list.Total.ShouldBe(0), list => list.Page.ShouldBe(1));
    }

    private static async Task<(Account Admin, Account Other)> Two(Registry registry)
    {
        var admin = await registry.Account("admin@server.example");
        await registry.Users.AddToRoleAsync(admin, "Admin");
        return (admin, await registry.Account("other@server.example"));
    }
}
