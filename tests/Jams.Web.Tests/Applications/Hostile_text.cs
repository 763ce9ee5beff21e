using System.Net;
using Jams.Domain.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Applications;

public sealed class Hostile_text(SharedServer shared)
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}";

    [Fact]
    public async Task In_any_field_stays_text_on_every_page()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Co " + Script, "Role " + Script, ("Input.Location", Script), ("Input.SourceName", Script), ("Input.Benefits", Script), ("Input.ResumeUsed", Script), ("Input.Tags", "<script>t</script>"),
            ("Input.Posting", Script), ("Input.Link", "https://example.org/?q=" + Uri.EscapeDataString(Script)));
        await ines.Post($"/applications/{id}/notes", ("Text", $"{Script}\n\n[x](javascript:alert(1)) ![y](https://example.org/pixel.png) <b onclick=alert(1)>b</b>\n\n# big\n\n[z](data:text/html,x)"));
        await ines.Post($"/applications/{id}/tasks", ("TaskText", Script));
        await ines.Post($"/applications/{id}/people", ("Name", Script), ("Role", Script));
        await ines.Post("/settings/stages", ("Name", "<script>s</script>"), ("Kind", "Saved"));

        foreach (var path in new[] { "/applications", $"/applications/{id}", $"/applications/{id}/edit", $"/applications/{id}/posting", $"/applications/{id}/move", $"/applications/{id}/people", $"/applications/{id}/deletion", "/tasks", "/settings/stages", $"/applications?q={Uri.EscapeDataString(Script)}&tag={Uri.EscapeDataString(Script[..40])}" })
        {
            var page = await ines.Read(path);
            page.ShouldNotContain("<script>", Case.Insensitive, path);
            page.ShouldNotContain("<img", Case.Insensitive, path);
            page.ShouldNotContain("href=\"javascript:", Case.Insensitive, path);
            page.ShouldNotContain("href=\"data:", Case.Insensitive, path);
            page.ShouldNotContain("<b onclick", Case.Insensitive, path);
        }
    }

    [Fact]
    public async Task In_a_note_keeps_what_Markdown_means()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");

        await ines.Post($"/applications/{id}/notes", ("Text", "**Warm**, see https://example.org\n\n- one\n- two"));

        var page = await ines.Read($"/applications/{id}");
        page.ShouldContain("<strong>Warm</strong>");
        page.ShouldContain("<li>one</li>");
        page.ShouldContain("rel=\"noopener noreferrer nofollow ugc\"");
    }

    [Theory]
    [InlineData("/applications?from=yesterday&mode=moon&source=7&at=x&more=y&needs=everybody")]
    [InlineData("/applications?q=%00%ff")]
    [InlineData("/tasks?view=99")]
    public async Task In_an_address_is_left_out(string path)
    {
        using var ines = await Visitor.To(shared);
        await ines.Add("Kestrel Freight", "Platform Engineer");

        (await ines.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

public sealed class Another_persons_application(SharedServer shared)
{
    [Fact]
    public async Task Is_not_there_on_any_page_or_form()
    {
        using var ines = await Visitor.To(shared);
        using var other = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        await ines.Post($"/applications/{id}/tasks", ("TaskText", "Call"));
        await ines.Upload($"/applications/{id}/files", "resume.pdf", "%PDF-1.7"u8.ToArray());
        using var moved = await ines.Post($"/applications/{id}/move", ("StageId", await ines.StageId(StageKind.Offer)));
        var view = (await ines.Use<SeeApplication>().Run(ines.Id, id)).Value;
        var (task, file, stage) = (view.Tasks[0].Id, view.Files[0].Id, await ines.StageId(StageKind.Saved));
        var theirs = await other.StageId(StageKind.Offer);

        string[] pages =
        [
            $"/applications/{id}", $"/applications/{id}/edit", $"/applications/{id}/move", $"/applications/{id}/posting", $"/applications/{id}/archive", $"/applications/{id}/withdrawal", $"/applications/{id}/deletion",
            $"/applications/{id}/people", $"/applications/{id}/files", $"/applications/{id}/files/{file}", $"/applications/{id}/tasks", $"/applications/{id}/follow-up", $"/tasks/{task}", $"/settings/stages/{stage}/deletion",
        ];
        foreach (var page in pages)
            (await other.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);

        (string Path, (string, string)[] Fields)[] forms =
        [
            ($"/applications/{id}/edit", [("Input.Company", "x"), ("Input.Role", "x")]), ($"/applications/{id}/move", [("StageId", theirs)]), ($"/applications/{id}/archive", []), ($"/applications/{id}/archive?handler=Restore", []),
            ($"/applications/{id}/withdrawal", []), ($"/applications/{id}/deletion", []), ($"/applications/{id}/undo/{view.UndoId}", []), ($"/applications/{id}/notes", [("Text", "x")]),
            ($"/applications/{id}/notes?handler=Delete", [("Entry", view.Timeline[0].Id)]), ($"/applications/{id}/people", [("Name", "x")]), ($"/applications/{id}/people?handler=Detach", [("ContactId", "x")]),
            ($"/applications/{id}/tasks", [("TaskText", "x")]), ($"/applications/{id}/follow-up", [("On", "2026-01-01")]), ($"/applications/{id}/files/{file}?handler=Delete", []), ($"/tasks/{task}", [("Text", "x")]),
            ($"/tasks/{task}/done", [("Done", "true")]), ($"/tasks/{task}?handler=Delete", []), ("/settings/stages?handler=Edit", [("Id", stage), ("Name", "x")]), ("/settings/stages?handler=Place", [("Id", stage), ("Place", "0")]),
            ($"/settings/stages/{stage}/deletion", []),
        ];
        foreach (var (path, fields) in forms)
            (await other.Post(path, fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await other.Upload($"/applications/{id}/files", "x.pdf", "%PDF-1.7"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Read("/applications")).ShouldNotContain("Kestrel");
        (await other.Read("/tasks")).ShouldNotContain("Call");

        var after = (await ines.Use<SeeApplication>().Run(ines.Id, id)).Value;
        after.Timeline.Count.ShouldBe(view.Timeline.Count);
        after.Head.Application.Version.ShouldBe(view.Head.Application.Version);
    }
}
