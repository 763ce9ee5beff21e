using System.Net;
using Jams.Domain.Accounts;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Deleting_the_account(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Deletes_everything_of_this_person_and_shows_the_counts()
    {
        var person = await _server.Person("leave@erase.example");
        var neighbour = await _server.Person("stays@erase.example");
        using var client = await _server.SignedInAs(person);
        foreach (var who in new[] { person, person, neighbour })
            (await _server.Get<AddTask>().Run(who.Id, "Ask for the salary", null, TaskPriority.Normal, null)).IsOk.ShouldBeTrue();
        var file = await _server.Get<IFiles>().Put(person.Id, new MemoryStream([1, 2, 3]), 100);

        var deleted = await client.Send("/settings/data/deletion", ("Typed", "Leave@Erase.example"));

        deleted.Leads().ShouldBe("/settings/data/erased");
        var proof = await (await client.Open("/settings/data/erased")).Words();
        proof.ShouldContain("Tasks 2 ");
        proof.ShouldContain("Files 1 ");
        proof.ShouldContain("Signed-in devices 1 ");
        (await client.IsSignedIn()).ShouldBeFalse();
        (await _server.Get<IDocuments<Account>>().Get(person.Id)).ShouldBeNull();
        (await _server.Get<Owned<TaskItem>>().Count(person.Id, _ => true)).ShouldBe(0);
        (await _server.Get<Owned<TaskItem>>().Count(neighbour.Id, _ => true)).ShouldBe(1);
        (await _server.Get<IFiles>().Open(person.Id, file.Value.Id)).ShouldBeNull();
        await Should.ThrowAsync<KeyDestroyed>(() => _server.Get<IFiles>().Put(person.Id, new MemoryStream([4]), 100));
    }

    [Theory]
    [InlineData("")]
    [InlineData("somebody@else.example")]
    public async Task Wants_the_address_typed(string typed)
    {
        var person = await _server.Person($"{Guid.NewGuid():N}@erase.example");
        using var client = await _server.SignedInAs(person);

        (await client.Send("/settings/data/deletion", ("Typed", typed))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await client.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Is_refused_to_the_only_admin_while_others_are_here()
    {
        await using var server = await JamsServer.Start();
        var admin = await server.Admin("only@erase.example");
        await server.Person("other@erase.example");
        await Leave(server, (await server.Get<IDocuments<Account>>().Find(new Query<Account>(account => account.EmailKey == "operator@jams.example"))).Single());
        using var client = await server.SignedInAs(admin);

        var refused = await client.Send("/settings/data/deletion", ("Typed", admin.Email));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Words()).ShouldContain("Make somebody else admin first.");
    }

    private static async Task Leave(JamsServer server, Account account) => (await server.Get<IDocuments<Account>>().Delete(account.Id)).ShouldBeTrue();
}
