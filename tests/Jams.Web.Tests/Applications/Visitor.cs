using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Jams.Domain.Applications;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using BrowserCookie = Microsoft.Playwright.Cookie;

namespace Jams.Web.Tests.Applications;

/// <summary>A person at a browser without script: follows no redirect by itself, sends forms with the token of a page.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;
    private readonly JamsServer _server;
    private string? _token;

    private Visitor(JamsServer server, HttpClient client, string id) => (_server, _client, Id) = (server, client, id);

    public string Id { get; }

    /// <summary>For a real browser in which the same person is signed in.</summary>
    public IEnumerable<BrowserCookie> Cookies => _server.Cookies(_client);

    /// <summary>Somebody new, signed in, with an empty board.</summary>
    public static async Task<Visitor> To(SharedServer shared, string? language = null)
    {
        var person = await shared.Server.Person($"{Guid.NewGuid():N}@jams.example", account => account.Prefer(account.Preferences with { Language = language ?? "en" }));
        var client = await shared.Server.SignedInAs(person);
        return new Visitor(shared.Server, client, person.Id);
    }

    /// <summary>The date so many days from today, as date fields send it; visitors say no zone, so their days are UTC.</summary>
    public static string Day(int fromToday) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public T Use<T>() where T : notnull => _server.Services.GetRequiredService<T>();

    public async Task<string> Read(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => Send(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> PostWithoutToken(string path) => _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([]));

    public Task<HttpResponseMessage> Upload(string path, string name, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return Send(path, new MultipartFormDataContent { { file, "File", name } });
    }

    /// <summary>As htmx on the board posts.</summary>
    public Task<HttpResponseMessage> Step(string path, string current, params (string Name, string Value)[] fields) =>
        Send(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), ("HX-Request", "true"), ("HX-Current-URL", new Uri(_server.Address, current).ToString()));

    /// <summary>As htmx asks for a piece of a page.</summary>
    public async Task<HttpResponseMessage> Piece(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        return await _client.SendAsync(request);
    }

    /// <summary>Adds by the form; returns the id.</summary>
    public async Task<string> Add(string company, string role, params (string Name, string Value)[] more)
    {
        using var answer = await Post("/applications/new", [("Input.Company", company), ("Input.Role", role), ("Anyway", "true"), .. more]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString().Split('/')[^1];
    }

    public async Task<string> StageId(StageKind kind) => (await Use<SeeStages>().Run(Id)).First(kind)!.Id;

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> Send(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        _token ??= WebUtility.HtmlDecode(Token().Match(await Read("/applications")).Groups[1].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("RequestVerificationToken", _token);
        // A server that refuses a body by its size says so before it is sent.
        request.Headers.ExpectContinue = content is MultipartFormDataContent;
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await _client.SendAsync(request);
    }

    [GeneratedRegex("name=\"jams-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
