using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Applications;

public sealed partial class Working_without_script(SharedServer shared)
{
    [Fact]
    public async Task Adds_moves_and_undoes_by_forms()
    {
        using var ines = await Visitor.To(shared);
        (await ines.Read("/applications")).ShouldContain("Nothing saved yet.");

        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        (await ines.Read("/applications")).ShouldContain("Platform Engineer");
        (await ines.Read($"/applications/{id}/move")).ShouldContain("Where is this application now?");

        using var moved = await ines.Post($"/applications/{id}/move", ("StageId", await ines.StageId(StageKind.Applied)));
        moved.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await ines.Read($"/applications/{id}");
        page.ShouldContain("Moved from Saved to Applied");
        page.ShouldContain("Kestrel Freight moved to Applied.");

        using var undone = await ines.Post(Undo().Match(page).Value);
        undone.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Read($"/applications/{id}")).ShouldContain("Taken back; it is in Saved again");
    }

    [Fact]
    public async Task Recognises_what_is_there_and_adds_it_anyway_when_told()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");

        using var again = await ines.Post("/applications/new", ("Input.Company", "kestrel freight BV"), ("Input.Role", "Platform Engineer (m/w/d)"));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await again.Content.ReadAsStringAsync();
        page.ShouldContain("You already have this one.");
        page.ShouldContain($"/applications/{id}");
        page.ShouldContain("kestrel freight BV");

        using var anyway = await ines.Post("/applications/new", ("Input.Company", "kestrel freight BV"), ("Input.Role", "Platform Engineer (m/w/d)"), ("Anyway", "true"));
        anyway.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Shows_both_texts_when_another_window_was_faster()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        (string, string)[] Form(string place) => [("Input.Company", "Kestrel Freight"), ("Input.Role", "Platform Engineer"), ("Input.Location", place), ("Input.Revision", "0"), ("Input.Benefits", "typed for long")];
        using var first = await ines.Post($"/applications/{id}/edit", Form("Rotterdam"));
        first.StatusCode.ShouldBe(HttpStatusCode.Found);

        using var second = await ines.Post($"/applications/{id}/edit", Form("Utrecht"));

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await second.Content.ReadAsStringAsync();
        page.ShouldContain("This application was changed in another window. Your text is below; compare and save again.");
        page.ShouldContain("value=\"Utrecht\"");
        page.ShouldContain("typed for long");
        Regex.IsMatch(page, "Stored now:</b>\\s*<span>Rotterdam").ShouldBeTrue();
        page.ShouldContain("name=\"Input.Revision\" value=\"1\"");
        (await ines.Read($"/applications/{id}")).ShouldContain("Rotterdam");

        using var third = await ines.Post($"/applications/{id}/edit", [.. Form("Utrecht").Select(field => field.Item1 == "Input.Revision" ? (field.Item1, "1") : field)]);
        third.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Read($"/applications/{id}")).ShouldContain("Utrecht");
    }

    [Theory]
    [InlineData("Input.Role", "", "Please name the role")]
    [InlineData("Input.Link", "javascript:alert(1)", "This is not a web address")]
    [InlineData("Input.SalaryMin", "78.000,50", "Please write the salary in digits")]
    [InlineData("Input.SalaryCurrency", "EURO", "A currency has three letters")]
    [InlineData("Input.AppliedOn", "tomorrow", "")]
    public async Task Says_beside_the_field_what_is_wrong_and_keeps_what_was_typed(string field, string value, string sentence)
    {
        using var ines = await Visitor.To(shared);
        (string, string)[] good = [("Input.Company", "Kestrel Freight"), ("Input.Role", "Platform Engineer"), ("Input.SalaryMin", "1"), ("Input.SalaryCurrency", "EUR")];

        using var answer = await ines.Post("/applications/new", [.. good.Where(pair => pair.Item1 != field), (field, value), ("Input.Benefits", "typed for long")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(sentence);
        page.ShouldContain("aria-invalid=\"true\"");
        page.ShouldContain("typed for long");
    }

    [Fact]
    public async Task Archives_restores_withdraws_and_deletes()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");

        (await ines.Post($"/applications/{id}/archive")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Read("/applications")).ShouldNotContain("Platform Engineer");
        (await ines.Read("/applications?archived=true")).ShouldContain("Platform Engineer");
        (await ines.Read($"/applications/{id}")).ShouldContain("In the archive since today");
        (await ines.Post($"/applications/{id}/archive")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ines.Post($"/applications/{id}/archive?handler=Restore")).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await ines.Post($"/applications/{id}/withdrawal", ("Reason", "Too far away"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Read($"/applications/{id}")).ShouldContain("Too far away");
        (await ines.Post($"/applications/{id}/withdrawal")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await ines.Read($"/applications/{id}/deletion")).ShouldContain("Delete this application?");
        (await ines.Post($"/applications/{id}/deletion")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Get($"/applications/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Works_through_tasks()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        (await ines.Post($"/applications/{id}/tasks", ("TaskText", "Send the reference"), ("DueOn", "2020-01-02"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Post($"/applications/{id}/tasks", ("TaskText", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ines.Post("/tasks", ("Text", "Renew the portfolio"))).StatusCode.ShouldBe(HttpStatusCode.Found);

        var list = await ines.Read("/tasks");
        list.ShouldContain("Send the reference");
        list.ShouldContain("Overdue since");
        (await ines.Read("/tasks?view=overdue")).ShouldNotContain("Renew the portfolio");

        var task = TaskId().Match(list).Groups[1].Value;
        using var done = await ines.Post($"/tasks/{task}/done", ("Done", "true"), ("Back", "https://elsewhere.example/"));
        done.Headers.Location!.ToString().ShouldBe("/tasks");
        (await ines.Read("/tasks?view=done")).ShouldContain("done today");
        (await ines.Post($"/tasks/{task}", ("Text", "Something else"), ("Priority", "High"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Post($"/tasks/{task}?handler=Delete")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Get($"/tasks/{task}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Changes_the_stages()
    {
        using var ines = await Visitor.To(shared);
        await ines.Add("Kestrel Freight", "Platform Engineer");
        var saved = await ines.StageId(StageKind.Saved);

        (await ines.Post("/settings/stages", ("Name", "Phone screen"), ("Kind", "Interviewing"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Post("/settings/stages", ("Name", "phone screen"), ("Kind", "Saved"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ines.Post("/settings/stages?handler=Edit", ("Id", saved), ("Name", "Wishes"), ("Hue", "Ochre"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Post("/settings/stages?handler=Place", ("Id", saved), ("Place", "3"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Use<SeeStages>().Run(ines.Id)).Stages.Select(stage => stage.Name).ShouldBe(["Applied", "Interview", "Phone screen", "Wishes", "Offer", "Rejected"]);

        (await ines.Post($"/settings/stages/{saved}/deletion")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ines.Post($"/settings/stages/{saved}/deletion", ("MoveTo", await ines.StageId(StageKind.Offer)))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ines.Read("/applications")).ShouldContain("Platform Engineer");
    }

    [Fact]
    public async Task Speaks_German()
    {
        using var ines = await Visitor.To(shared, "de");
        (await ines.Read("/applications")).ShouldContain("Noch nichts gemerkt.");
        var id = await ines.Add("Kestrel Freight", "Plattformentwicklerin");

        var page = WebUtility.HtmlDecode(await ines.Read($"/applications/{id}"));

        page.ShouldContain("Zu „Gemerkt“ hinzugefügt");
        page.ShouldContain("Verlauf");
    }

    [GeneratedRegex("/applications/[0-9a-f]{32}/undo/[0-9a-f]{32}")]
    private static partial Regex Undo();

    [GeneratedRegex("/tasks/([0-9a-f]{32})/done")]
    private static partial Regex TaskId();
}
