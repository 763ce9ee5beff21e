using System.Globalization;
using System.Net;
using Jams.Domain.Admin;
using Jams.Domain.Ai;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Ai;

public sealed class Setting_up_a_language_model(SharedModels shared) : IAsyncLifetime
{
    private const string Page = "/admin/settings/ai";

    private JamsServer _server = null!;
    private HttpClient _admin = null!;
    private ModelServer _models = null!;

    public async ValueTask InitializeAsync()
    {
        _models = await shared.Server();
        _server = await JamsServer.Start();
        _admin = await _server.SignedInAs(await _server.Admin("admin@ai.example"));
        await _models.Answers("web-ready", """{"word":"ready"}""");
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Says_calmly_that_everything_works_without_one()
    {
        var page = await _admin.Text(Page);

        page.ShouldContain("No model is set, and everything works");
        page.ShouldContain("Nobody has used a model this month.");
    }

    [Fact]
    public async Task Tries_what_it_saves()
    {
        var saved = await Save("Test", 0);

        saved.Leads().ShouldBe(Page);
        (await _admin.Text(Page)).ShouldContain("Saved, and it answers: the slowest answer took");
        (await _models.Asked("web-ready")).ShouldNotBeEmpty();
        (await Offer()).Connection!.Key.ShouldBe(ModelServer.Key);
    }

    [Fact]
    public async Task Never_shows_the_key_again_and_keeps_it_when_none_is_typed()
    {
        await Save("Save", 0);

        (await _admin.Text(Page)).ShouldNotContain(ModelServer.Key);
        (await Save("Test", 1, ("Key", ""))).Leads().ShouldBe(Page);
        (await Offer()).Connection!.Key.ShouldBe(ModelServer.Key);
        (await Save("Save", 2, ("Key", ""), ("Address", "https://elsewhere.example/v1"))).Leads().ShouldBe(Page);
        (await Offer()).Connection!.Key.ShouldBeNull();
    }

    [Fact]
    public async Task Says_what_is_wrong_and_keeps_what_was_typed()
    {
        var refused = await Save("Test", 0, ("Key", "sk-wrong"), ("BestModel", "web-thorough"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("The server does not accept this key.");
        page.ShouldContain("web-thorough");
        page.ShouldNotContain("sk-wrong");
        page.ShouldNotContain("flash is-good");
    }

    [Fact]
    public async Task Takes_prices_and_a_budget_whatever_the_language_of_the_admin()
    {
        _admin.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        var saved = await Save("Save", 0, ("Unit", "Money"), ("Amount", "2.5"), ("Currency", "eur"), ("FastIn", "0.15"), ("FastOut", "0.6"));

        saved.Leads().ShouldBe(Page);
        var budget = (await Offer()).Budget;
        (budget.Amount, budget.Fast).ShouldBe((2.5m, new AiPrice(0.15m, 0.6m)));
        (await _admin.Text(Page)).ShouldContain("value=\"0.15\"");
    }

    [Theory]
    [InlineData("Address", "ftp://example.org", "This is not the address of a model server.")]
    [InlineData("FastModel", "", "Please give the name of a model")]
    [InlineData("FastIn", "cheap", "A price is a number")]
    [InlineData("Amount", "-1", "as a number above zero")]
    public async Task Refuses_what_cannot_be(string field, string typed, string said)
    {
        var refused = await Save("Save", 0, ("Unit", "Tokens"), ("Amount", "1000"), (field, typed));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Words()).ShouldContain(said);
        (await Offer()).Connection.ShouldBeNull();
    }

    [Fact]
    public async Task Can_be_undone_with_its_key_and_leaves_the_rest()
    {
        await Save("Save", 0, ("Unit", "Tokens"), ("Amount", "5000"));

        (await Save("Remove", 1)).Leads().ShouldBe(Page);

        var offer = await Offer();
        (offer.Connection, offer.Budget.Amount).ShouldBe((null, 5000m));
    }

    [Fact]
    public async Task Tells_the_second_of_two_admins()
    {
        await Save("Save", 0);

        (await Save("Save", 0, ("FastModel", "web-second"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Offer()).Connection!.FastModel.ShouldBe("web-ready");
    }

    [Fact]
    public async Task Shows_what_each_person_used_and_nothing_of_what_they_asked()
    {
        await Save("Save", 0, ("Unit", "Tokens"), ("Amount", "1000"), ("FastIn", "1"), ("FastOut", "1"));
        var person = await _server.Person("busy@ai.example");
        await Used(person, new TokenUse(1200, 34));

        var page = await _admin.Text(Page);

        page.ShouldContain($"/admin/users/{person.Id}");
        page.ShouldContain("1,200");
        page.ShouldContain("used up");
    }

    private async Task Used(TestPerson person, TokenUse used)
    {
        var opened = (await _server.Services.GetRequiredService<OpenModel>().Run(person.Id, "ai.hello", ModelStrength.Fast, used, TimeSpan.FromMinutes(1))).Value;
        var usage = _server.Services.GetRequiredService<Owned<AiUsage>>();
        var held = (await usage.Get(person.Id, AiUsage.IdOf(person.Id, AiUsage.MonthOf(TimeProvider.System.GetUtcNow()))))!;
        held.Settle(held.Held[0].Id, used, 1234, 1);
        (await usage.Replace(person.Id, held)).IsOk.ShouldBeTrue();
        await _server.Services.GetRequiredService<CloseModel>().Run(opened);
    }

    private async Task<AiOffer> Offer() => (await _server.Services.GetRequiredService<IDocuments<ServerSettings>>().Get(ServerSettings.OnlyId) ?? ServerSettings.Fresh()).Ai;

    private async Task<HttpResponseMessage> Save(string handler, long version, params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>
        {
            ["Version"] = version.ToString(CultureInfo.InvariantCulture), ["Address"] = _models.Address, ["FastModel"] = "web-ready", ["BestModel"] = "", ["EmbeddingModel"] = "", ["Key"] = ModelServer.Key,
            ["On"] = "true", ["Unit"] = "None", ["Amount"] = "", ["Currency"] = "EUR", ["OwnAllowed"] = "true",
        };
        foreach (var (name, value) in changed)
            fields[name] = value;
        return await _admin.SendTo(Page, $"{Page}?handler={handler}", [.. fields.Select(field => (field.Key, field.Value))]);
    }
}
