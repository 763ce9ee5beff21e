using System.Net;
using Jams.Domain.Mail.Reading.Pictures;
using Jams.Web.Tests.Server;
using Jams.Workers.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Jams.Web.Tests.Mail;

/// <summary>Pictures from elsewhere come through the server, by addresses it made itself, and never from its own network.</summary>
public sealed class Pictures_of_a_mail(SharedServer shared) : IAsyncLifetime
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly List<string> _asked = [];
    private WebApplication? _elsewhere;
    private JamsServer? _open;

    private string Elsewhere => _elsewhere!.Urls.First();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        _elsewhere = builder.Build();
        _elsewhere.Use((context, next) =>
        {
            lock (_asked)
                _asked.Add($"{context.Request.Path} {context.Request.Headers.Cookie}{context.Request.Headers.Referer}{context.Request.Headers["X-Forwarded-For"]}");
            return next();
        });
        _elsewhere.MapGet("/a.png", () => Results.Bytes(Png, "image/png"));
        _elsewhere.MapGet("/lies.png", () => Results.Content("<html><script>alert(1)</script>", "image/png"));
        _elsewhere.MapGet("/a.svg", () => Results.Content("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml"));
        _elsewhere.MapGet("/named.html", () => Results.Bytes(Png, "text/html"));
        _elsewhere.MapGet("/large.png", () => Results.Bytes([.. Png, .. new byte[IFetchPictures.Largest]], "image/png"));
        _elsewhere.MapGet("/endless.png", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync(Png);
            for (var i = 0; i < 200 && !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(new byte[64 * 1024]);
        });
        _elsewhere.MapGet("/moved.png", (HttpContext context) => Results.Redirect("/a.png"));
        _elsewhere.MapGet("/round.png", () => Results.Redirect("/round.png"));
        _elsewhere.MapGet("/file.png", () => Results.Redirect("file:///etc/passwd"));
        await _elsewhere.StartAsync();
        // The same server, but for the network guard: it may fetch from this machine, where the test's other server is.
        _open = await JamsServer.Start(server => server.Services.PostConfigure<HttpClientFactoryOptions>("pictures", client =>
            client.HttpMessageHandlerBuilderActions.Add(made => made.PrimaryHandler = new GuardedConnect(_ => true).Handler(4))));
    }

    [Theory]
    [InlineData("a.png", "image/png")]
    [InlineData("moved.png", "image/png")]
    [InlineData("named.html", "image/png")]
    [InlineData("lies.png", null)]
    [InlineData("a.svg", null)]
    [InlineData("large.png", null)]
    [InlineData("endless.png", null)]
    [InlineData("round.png", null)]
    [InlineData("file.png", null)]
    [InlineData("none.png", null)]
    public async Task Are_shown_when_their_bytes_are_pictures(string name, string? type)
    {
        using var ines = await Reader.At(_open!);
        var address = await Address(ines, $"{Elsewhere}/{name}");

        using var answer = await ines.Get(address);

        if (type is null)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            return;
        }
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("cross-origin");
        _asked.ShouldAllBe(asked => asked.EndsWith(' '));
    }

    [Fact]
    public async Task Are_asked_for_once_in_a_while()
    {
        using var ines = await Reader.At(_open!);
        var address = await Address(ines, $"{Elsewhere}/a.png");

        for (var i = 0; i < 3; i++)
            (await ines.Get(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        _asked.Count(asked => asked.StartsWith("/a.png", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_this_machine_and_its_network_are_never_fetched()
    {
        using var ines = await Reader.At(shared.Server);
        var port = new Uri(Elsewhere).Port;
        string[] places = [$"http://127.0.0.1:{port}/a.png", $"http://localhost:{port}/a.png", $"http://[::1]:{port}/a.png", $"http://[::ffff:127.0.0.1]:{port}/a.png", $"http://2130706433:{port}/a.png", $"http://0.0.0.0:{port}/a.png", "http://169.254.169.254/latest/meta-data/a.png", "http://10.0.0.1/a.png", "http://[fd00:ec2::254]/a.png"];
        foreach (var place in places)
        {
            var address = await Address(ines, place);
            (await ines.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, place);
        }

        _asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Have_addresses_that_cannot_be_made_up()
    {
        using var ines = await Reader.At(_open!);
        var address = await Address(ines, $"{Elsewhere}/a.png");
        var changed = address[..^8] + (address[^8] == 'A' ? 'B' : 'A') + address[^7..];

        foreach (var wrong in new[] { changed, "/mail/images", "/mail/images?t=", "/mail/images?t=x", $"/mail/images?t={Uri.EscapeDataString("{\"UserId\":\"" + ines.Person.Id + "\"}")}" })
            (await ines.Get(wrong)).StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);

        _asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Are_gone_with_their_mail()
    {
        using var ines = await Reader.At(_open!);
        var (thread, message) = await ines.Arrives("Pictures", $"<table><tr><td><img src={Elsewhere}/a.png width=300></table>", html: true);
        var address = AddressIn(await ines.Read($"/mail/messages/{message}/body?images=show"));
        await ines.Act("Trash", "", ("id", thread));
        await ines.Act("Forget", "", ("id", thread), ("sure", "true"));

        (await ines.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Inside_the_mail_need_no_other_server()
    {
        using var ines = await Reader.At(shared.Server);
        var inline = $"Content-Type: image/png\r\nContent-ID: <logo@x>\r\nContent-Disposition: inline; filename=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Png)}";
        var (_, message) = await ines.Arrives("Logo", "<table><tr><td><img src=\"cid:logo@x\" alt=Logo></table>", html: true, parts: inline);
        var address = AddressIn(await ines.Read($"/mail/messages/{message}/body"));

        // The frame has no origin: its pictures are asked for without cookies.
        using var nobody = shared.Server.Client();
        using var answer = await nobody.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Png);
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is not null)
            await _open.DisposeAsync();
        if (_elsewhere is not null)
            await _elsewhere.DisposeAsync();
    }

    private static async Task<string> Address(Reader reader, string picture)
    {
        var (_, message) = await reader.Arrives("Pictures", $"<table><tr><td><img src=\"{picture}\" width=300></table>", html: true);
        return AddressIn(await reader.Read($"/mail/messages/{message}/body?images=show"));
    }

    private static string AddressIn(string html) => WebUtility.HtmlDecode("/mail/images?t=" + html.Split("/mail/images?t=")[1].Split('"')[0]);
}
