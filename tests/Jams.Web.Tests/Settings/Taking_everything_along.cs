using System.IO.Compression;
using System.Text.Json;
using Jams.Domain.Applications;
using Jams.Domain.Tasks;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Settings;

public sealed class Taking_everything_along(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Gives_one_file_with_ones_own_things_only()
    {
        var person = await _server.Person("take@along.example");
        var neighbour = await _server.Person("neighbour@along.example");
        await _server.Get<AddTask>().Run(person.Id, "Ask for the salary", null, TaskPriority.Normal, null);
        await _server.Get<AddTask>().Run(neighbour.Id, "Not yours", null, TaskPriority.Normal, null);
        using var client = await _server.SignedInAs(person);

        var answer = await client.Open("/settings/data/export?handler=File");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldContain(".zip");
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var tasks = new StreamReader(zip.GetEntry("tasks.json")!.Open());
        var text = await tasks.ReadToEndAsync();
        text.ShouldContain("Ask for the salary");
        text.ShouldNotContain("Not yours");
    }

    [Fact]
    public async Task Gives_long_searches_whole()
    {
        var person = await _server.Person("long@along.example");
        foreach (var number in Enumerable.Range(1, 40))
            await _server.Get<AddApplication>().Run(person.Id, new NewApplication
            {
                Company = $"Company {number}", Details = new ApplicationDetails { Role = "Engineer" }, Posting = new string((char)('a' + number % 26), 20_000),
            }, new DateOnly(2026, 11, 25));
        using var client = await _server.SignedInAs(person);

        var answer = await client.Open("/settings/data/export?handler=File");

        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        await using var json = await zip.GetEntry("applications.json")!.OpenAsync();
        using var read = await JsonDocument.ParseAsync(json);
        read.RootElement.GetProperty("applications").GetArrayLength().ShouldBe(40);
    }

    [Theory]
    [InlineData("/settings/data/export")]
    [InlineData("/settings/data/export?handler=File")]
    public async Task Needs_a_fresh_proof(string page)
    {
        var person = await _server.Person($"{Guid.NewGuid():N}@along.example");
        using var client = await _server.SignedInAs(person);
        await _server.ForgetProof(person);

        (await client.Open(page)).Leads().ShouldBe("/account/proof?back=" + Uri.EscapeDataString(page));
    }
}
