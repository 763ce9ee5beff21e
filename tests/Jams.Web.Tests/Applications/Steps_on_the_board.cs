using System.Net;
using Jams.Domain.Applications;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Applications;

/// <summary>What the board's script posts and gets back.</summary>
public sealed class Steps_on_the_board(SharedServer shared)
{
    [Fact]
    public async Task Answer_with_the_two_columns_and_the_summary()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        var (saved, applied) = (await ines.StageId(StageKind.Saved), await ines.StageId(StageKind.Applied));

        using var answer = await ines.Step($"/applications/{id}/move", "/applications", ("StageId", applied));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var parts = await answer.Content.ReadAsStringAsync();
        parts.ShouldContain($"id=\"column-{applied}\"");
        parts.ShouldContain($"id=\"column-{saved}\"");
        parts.ShouldContain("id=\"summary\"");
        parts.Split("hx-swap-oob=\"true\"").Length.ShouldBe(3);
        parts.ShouldNotContain("<html");
        var trigger = answer.Headers.GetValues("HX-Trigger").Single();
        trigger.ShouldContain("Kestrel Freight moved to Applied.");
        trigger.ShouldContain($"/applications/{id}/undo/");
    }

    [Fact]
    public async Task Keep_the_filters_of_the_page()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        await ines.Add("Nordlicht Energie", "Senior Engineer");

        using var answer = await ines.Step($"/applications/{id}/move", "/applications?q=kestrel", ("StageId", await ines.StageId(StageKind.Applied)));

        var parts = await answer.Content.ReadAsStringAsync();
        parts.ShouldContain("Kestrel");
        parts.ShouldNotContain("Nordlicht");
    }

    [Fact]
    public async Task That_are_refused_show_the_board_as_it_is()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        await ines.Post($"/applications/{id}/archive");

        using var answer = await ines.Step($"/applications/{id}/move", "/applications", ("StageId", await ines.StageId(StageKind.Applied)));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("HX-Retarget").ShouldBe(["#region"]);
        answer.Headers.GetValues("HX-Trigger").Single().ShouldContain("Restore it first");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("id=\"region\"");
    }

    [Fact]
    public async Task Without_a_token_are_refused()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");

        using var answer = await ines.PostWithoutToken($"/applications/{id}/archive");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
