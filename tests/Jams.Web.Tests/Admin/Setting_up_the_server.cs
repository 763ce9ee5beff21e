using System.Net;
using Jams.Domain.Admin;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Admin;

public sealed class Setting_up_the_server : IAsyncLifetime
{
    private JamsServer _server = null!;
    private HttpClient _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await JamsServer.Start();
        _admin = await _server.SignedInAs(await _server.Admin("admin@set.example"));
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Counts_at_once()
    {
        (await _admin.Send("/admin/settings", ("Version", "0"), ("Registration", "Closed"), ("PublicAddress", "https://jams.set.example/"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var settings = await _server.Services.GetRequiredService<CurrentSettings>().Get();
        (settings.Registration, settings.PublicAddress).ShouldBe((Registration.Closed, "https://jams.set.example"));
        (await _admin.Text("/admin/settings/sign-in")).ShouldContain("https://jams.set.example/account/provider/google");
        (await _admin.Text("/admin/users")).ShouldContain("This server takes no new accounts.");
    }

    [Fact]
    public async Task Refuses_an_address_with_a_path_and_changes_nothing()
    {
        (await _admin.Send("/admin/settings", ("Version", "0"), ("Registration", "Closed"), ("PublicAddress", "https://jams.set.example/app"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await _server.Services.GetRequiredService<CurrentSettings>().Get()).Registration.ShouldBe(Registration.Open);
    }

    [Fact]
    public async Task Offers_a_provider_and_keeps_its_secret()
    {
        (await _admin.Send("/admin/settings/sign-in", ("Provider", "Google"), ("Version", "0"), ("Google.Id", "client-1"), ("Google.Secret", "keep me"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await _admin.Text("/admin/settings/sign-in");
        page.ShouldContain("client-1");
        page.ShouldNotContain("keep me");
        (await _server.Client().Text("/account/sign-in")).ShouldContain("Google");
        (await _admin.Send("/admin/settings/sign-in", ("Provider", "LinkedIn"), ("Version", "1"), ("LinkedIn.Id", "client-2"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _server.Services.GetRequiredService<CurrentSettings>().Get()).Google!.Secret.ShouldBe("keep me");
    }

    [Fact]
    public async Task Runs_a_job_when_asked()
    {
        var jobs = _server.Services.GetRequiredService<SeeJobs>();
        while ((await jobs.Run()).Any(job => job.StartedAt is null || job.IsRunning(TimeProvider.System.GetUtcNow())))
            await Task.Delay(50);
        var before = (await jobs.Run()).Single(job => job.Id == "TidyOutbox").StartedAt;

        (await _admin.SendTo("/admin/jobs", "/admin/jobs?handler=Run", ("job", "TidyOutbox"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        while ((await jobs.Run()).Single(job => job.Id == "TidyOutbox").StartedAt == before)
            await Task.Delay(50);
        (await _admin.Text("/admin/jobs")).ShouldContain("Forget old mails");
        (await _admin.SendTo("/admin/jobs", "/admin/jobs?handler=Run", ("job", "Unknown"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
