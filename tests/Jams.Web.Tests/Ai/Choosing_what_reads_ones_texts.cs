using System.Net;
using System.Text;
using Jams.Domain.Admin;
using Jams.Domain.Ai;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Ai;

public sealed class Choosing_what_reads_ones_texts(SharedModels shared) : IAsyncLifetime
{
    private const string Page = "/settings/ai";

    private JamsServer _server = null!;
    private TestPerson _ines = null!;
    private HttpClient _client = null!;
    private ModelServer _models = null!;

    public async ValueTask InitializeAsync()
    {
        _models = await shared.Server();
        _server = await JamsServer.Start();
        _ines = await _server.Person("ines@ai.example");
        _client = await _server.SignedInAs(_ines);
        await _models.Answers("own-ready", """{"word":"ready"}""");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Says_calmly_that_nothing_leaves_the_server()
    {
        var page = await _client.Text(Page);

        page.ShouldContain("Everything is done by local means, and nothing leaves this server.");
        page.ShouldContain("Nothing yet.");
    }

    [Fact]
    public async Task Says_where_texts_go()
    {
        await Offer(offer => offer with { Connection = AiConnection.Of(new AiConnectionEntry("https://models.example/v1", "quick-1", "thorough-1")).Value });

        (await (await _client.GetAsync(new Uri(Page, UriKind.Relative))).Words()).ShouldContain("written with quick-1 and thorough-1 at models.example");
    }

    [Fact]
    public async Task With_ones_own_tries_it_and_never_shows_the_key_again()
    {
        await Offer(offer => offer with { OwnPrivate = true });

        var saved = await Save("Test", _models.Address);

        saved.Leads().ShouldBe(Page);
        var page = await _client.Text(Page);
        page.ShouldContain("Saved, and it answers");
        page.ShouldContain(new Uri(_models.Address).Authority + ", with your key.");
        page.ShouldNotContain(ModelServer.Key);
        (await Save("Test", _models.Address, key: "")).Leads().ShouldBe(Page);
    }

    [Fact]
    public async Task With_ones_own_is_seen_by_nobody_else_and_lies_sealed()
    {
        await Offer(offer => offer with { OwnPrivate = true });
        await Save("Save", _models.Address);
        using var other = await _server.SignedInAs("other@ai.example");
        using var admin = await _server.SignedInAs(await _server.Admin("admin@own.example"));

        (await other.Text(Page)).ShouldNotContain("own-ready");
        foreach (var page in new[] { "/admin/settings/ai", $"/admin/users/{_ines.Id}" })
        {
            var seen = await admin.Text(page);
            seen.ShouldNotContain(ModelServer.Key);
            seen.ShouldNotContain("own-ready");
        }
        foreach (var (file, bytes) in await StoredBytes.In(_server.Folder))
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(ModelServer.Key)).ShouldBe(-1, file);
    }

    [Fact]
    public async Task Refuses_ones_own_in_a_private_network_unless_the_admin_allows_it()
    {
        var refused = await Save("Test", _models.Address.Replace("http:", "https:", StringComparison.Ordinal));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Words()).ShouldContain("This address leads into a private network or to this machine.");
        (await (await Save("Save", _models.Address)).Words()).ShouldContain("On the internet the address has to begin with https://");
        (await _models.Asked("own-refused")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_for_a_fresh_proof_before_texts_go_elsewhere()
    {
        await _server.ForgetProof(_ines);

        (await Save("Save", "https://evil.example/v1")).Leads().ShouldStartWith("/account/proof");
        (await Own())?.Connection.ShouldBeNull();
    }

    [Fact]
    public async Task Can_be_none_and_ones_own_can_be_removed()
    {
        await Offer(offer => offer with { OwnPrivate = true });
        await Save("Save", _models.Address);

        await _client.SendTo(Page, Page + "?handler=Choose", ("choice", "None"));
        (await Own())!.Choice.ShouldBe(ModelChoice.None);
        await _client.SendTo(Page, Page + "?handler=Choose", ("choice", "Own"));
        await _client.SendTo(Page, Page + "?handler=Drop");

        var own = (await Own())!;
        (own.Choice, own.Connection).ShouldBe((ModelChoice.None, null));
        (await _client.SendTo(Page, Page + "?handler=Choose", ("choice", "Own"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Is_limited_when_the_admin_allows_no_own()
    {
        await Offer(offer => offer with { OwnAllowed = false });

        (await _client.Text(Page)).ShouldNotContain("A model of your own");
        (await Save("Save", "https://models.example/v1")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Shows_what_was_used_and_when_the_budget_starts_anew()
    {
        await Offer(offer => offer with
        {
            Connection = AiConnection.Of(new AiConnectionEntry(_models.Address, "own-ready", Key: ModelServer.Key)).Value,
            Budget = AiBudget.Of(BudgetUnit.Tokens, 10, null, AiPrice.None, AiPrice.None).Value,
        });
        await using (var stream = (await _server.Services.GetRequiredService<StreamModel>().Run(ModelCall.For(_ines.Id, "ai.hello"))).Value)
            (await stream.Whole()).IsOk.ShouldBeTrue();

        var page = await (await _client.GetAsync(new Uri(Page, UriKind.Relative))).Words();

        page.ShouldContain("Trying the language model 1");
        page.ShouldContain("of 10 tokens");
        page.ShouldContain("It starts anew on 1 ");
        page.ShouldContain("Your budget is used up.");
        (await _server.Services.GetRequiredService<StreamModel>().Run(ModelCall.For(_ines.Id, "ai.hello"))).Failure!.Sentence.ShouldContain("used up");
    }

    private Task<OwnAi?> Own() => _server.Services.GetRequiredService<Owned<OwnAi>>().Get(_ines.Id, _ines.Id);

    private async Task Offer(Func<AiOffer, AiOffer> offer)
    {
        var version = (await _server.Services.GetRequiredService<CurrentSettings>().Get()).Version;
        (await _server.Services.GetRequiredService<ChangeServerSettings>().Run(version, settings => settings.OfferAi(offer(settings.Ai)))).IsOk.ShouldBeTrue();
    }

    private Task<HttpResponseMessage> Save(string handler, string address, string key = ModelServer.Key) =>
        _client.SendTo(Page, $"{Page}?handler={handler}", ("Address", address), ("FastModel", "own-ready"), ("BestModel", ""), ("EmbeddingModel", ""), ("Key", key));
}
