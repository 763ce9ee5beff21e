using System.Text;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Applications;

public sealed class An_import_and_a_restart
{
    [Fact]
    public async Task Leave_five_thousand_applications_each_once_and_all_can_be_undone()
    {
        var folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
        TestPerson person;
        string id;
        await using (var first = await On(folder))
        {
            person = await first.Person("ines@restart.example");
            var brought = await first.Get<UploadImport>().Run(person.Id, "rows.csv", new MemoryStream(Rows(5000)), null);
            id = brought.Value.Id;
            (await first.Get<StartImport>().Run(person.Id, id, new DateOnly(2026, 11, 25))).IsOk.ShouldBeTrue();
            while ((await first.Get<SeeImport>().Head(person.Id, id)).Value.Done == 0)
                await Task.Delay(5);
        }

        // Looked at while no server runs: the next one goes on at once.
        await using (var store = await RealProgram.Store(folder))
            (await store.GetRequiredService<Owned<ApplicationImport>>().Get(person.Id, id))!.Done.ShouldBeLessThan(5000);

        await using (var second = await On(folder))
        {
            using var client = await second.SignedInAs(person);
            while ((await second.Get<SeeImport>().Head(person.Id, id)).Value.IsUnderWay)
                await Task.Delay(50);

            var page = await client.Text($"/applications/import/{id}");
            page.ShouldContain("5,000 rows");
            var done = (await second.Get<SeeImport>().Head(person.Id, id)).Value;
            (done.State, done.Done, done.Added, done.Duplicates, done.Bad).ShouldBe((ImportState.Done, 5000, 5000, 0, 0));
            (await second.Get<Owned<JobApplication>>().Count(person.Id, x => true)).ShouldBe(5000);

            (await client.Send($"/applications/import/{id}/undo")).Leads().ShouldBe($"/applications/import/{id}");
            (await second.Get<Owned<JobApplication>>().Count(person.Id, x => true)).ShouldBe(0);
            (await client.Text($"/applications/import/{id}")).ShouldContain("5,000 applications were removed.");
        }
        Directory.Delete(folder, recursive: true);
    }

    private static Task<JamsServer> On(string folder) => JamsServer.Start(builder => builder.Configuration["JAMS_DATA"] = folder);

    private static byte[] Rows(int count) => Encoding.UTF8.GetBytes("Company,Role,Status,Notes\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"Company {i % 1200},Engineer {i},Applied,Note {i}\n")));
}
