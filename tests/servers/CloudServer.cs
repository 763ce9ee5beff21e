using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jams.Tests.Servers;

/// <summary>
/// A provider on a free port of 127.0.0.1: sign-in with proof keys, tokens that end, and everything that can go wrong with an answer. What it is asked for stands in <see cref="Asked"/>.
/// Subclasses answer for mailboxes.
/// </summary>
public abstract class CloudServer : IAsyncDisposable
{
    public const string ClientSecret = "GOCSPX-s3cret";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Redirect, string Scope)> _codes = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _access = new();
    private int _open;
    private int _tokens;

    protected CloudServer(TimeProvider clock)
    {
        Clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(Answer);
    }

    protected TimeProvider Clock { get; }

    public string Address => _app.Urls.First();

    public abstract string ClientId { get; }

    /// <summary>Method and path with query of all that was asked of the mailbox, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentQueue<string> Revoked { get; } = new();

    /// <summary>Most requests that were open at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>How often tokens were asked for.</summary>
    public int TokensAsked => _tokens;

    /// <summary>Answers instead of the mailbox when it returns true.</summary>
    public Func<HttpContext, Task<bool>>? Fault { get; set; }

    /// <summary>The same for tokens.</summary>
    public Func<HttpContext, Task<bool>>? TokenFault { get; set; }

    /// <summary>The refresh token that counts; null = none does.</summary>
    public string? Refresh { get; set; } = "refresh-0";

    /// <summary>Whether each refresh gives a new refresh token and ends the old one.</summary>
    public bool Rotates { get; set; }

    /// <summary>What the person ticks: null = everything that is asked for.</summary>
    public string? Granted { get; set; }

    /// <summary>What the token answer says besides.</summary>
    public Dictionary<string, object> MoreOfTokens { get; } = [];

    /// <summary>The error that the sign-in page sends back; null = the person agrees.</summary>
    public string? Denial { get; set; }

    /// <summary>The last question of the sign-in page.</summary>
    public IReadOnlyDictionary<string, string> AskedAtSignIn { get; private set; } = new Dictionary<string, string>();

    public async Task Started() => await _app.StartAsync();

    /// <summary>All access tokens end now.</summary>
    public void EndAccess() => _access.Clear();

    /// <summary>An access token as if it had been given earlier.</summary>
    public string Give()
    {
        var token = $"access-{Guid.NewGuid():N}";
        _access[token] = Clock.GetUtcNow().AddHours(1);
        return token;
    }

    /// <summary>A status and a body, for every request or for those to a path that contains <paramref name="path"/>, so often.</summary>
    public void Fail(int status, string body = "{}", string path = "", int times = int.MaxValue, string? retryAfter = null) => Fault = Limited(path, times, async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    });

    /// <summary>Answers that never come.</summary>
    public void Hang(string path = "", int times = int.MaxValue) => Fault = Limited(path, times, async context =>
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    /// <summary>Answers that break off in the middle.</summary>
    public void BreakOff(string path = "", int times = int.MaxValue) => Fault = Limited(path, times, async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"messages":[{"id":"1""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Answers for the mailbox; the token was good.</summary>
    protected abstract Task Serve(HttpContext context, string path);

    /// <summary>Answers what needs no token; false when it is nothing of that kind.</summary>
    protected virtual Task<bool> ServeOpen(HttpContext context, string path) => Task.FromResult(false);

    /// <summary>Counts what it costs; false when it is too much.</summary>
    protected abstract bool Allows(HttpContext context, string path);

    protected static async Task Json(HttpContext context, object answer, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(answer));
    }

    protected static async Task<JsonElement> Body(HttpContext context) => (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;

    private static Func<HttpContext, Task<bool>> Limited(string path, int times, Func<HttpContext, Task> answer)
    {
        var left = times;
        return async context =>
        {
            if (!context.Request.Path.Value!.Contains(path, StringComparison.Ordinal) || Interlocked.Decrement(ref left) < 0)
                return false;
            await answer(context);
            return true;
        };
    }

    private Task Answer(HttpContext context) => context.Request.Path.Value switch
    {
        { } path when path.EndsWith("/auth", StringComparison.Ordinal) || path.EndsWith("/authorize", StringComparison.Ordinal) => SignIn(context),
        { } path when path.EndsWith("/token", StringComparison.Ordinal) => Tokens(context),
        { } path when path.EndsWith("/revoke", StringComparison.Ordinal) => Revoke(context),
        var path => Mailbox(context, path!),
    };

    /// <summary>Whoever comes is signed in at once.</summary>
    private Task SignIn(HttpContext context)
    {
        AskedAtSignIn = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var redirect = AskedAtSignIn["redirect_uri"];
        var state = Uri.EscapeDataString(AskedAtSignIn["state"]);
        if (Denial is not null)
            context.Response.Redirect($"{redirect}?error={Denial}&state={state}");
        else
        {
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (AskedAtSignIn["code_challenge"], redirect, AskedAtSignIn["scope"]);
            context.Response.Redirect($"{redirect}?code={code}&state={state}");
        }
        return Task.CompletedTask;
    }

    private async Task Tokens(HttpContext context)
    {
        Interlocked.Increment(ref _tokens);
        if (TokenFault is not null && await TokenFault(context))
            return;
        var form = await context.Request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            await Json(context, new { error = "invalid_client" }, 401);
        else if (form["grant_type"] == "refresh_token")
            await Refreshed(context, form["refresh_token"]!);
        else if (!_codes.TryRemove(form["code"].ToString(), out var code) || code.Redirect != form["redirect_uri"] || code.Challenge != Challenge(form["code_verifier"].ToString()))
            await Json(context, new { error = "invalid_grant" }, 400);
        else
        {
            Refresh = $"refresh-{Guid.NewGuid():N}";
            await Json(context, new Dictionary<string, object>(MoreOfTokens) { ["access_token"] = Give(), ["refresh_token"] = Refresh, ["expires_in"] = 3600, ["scope"] = Granted ?? code.Scope, ["token_type"] = "Bearer" });
        }
    }

    private async Task Refreshed(HttpContext context, string refresh)
    {
        Dictionary<string, object>? answer = null;
        // Of two who bring the same token at once, one is first, as at any provider.
        lock (_codes)
            if (Refresh is not null && refresh == Refresh)
            {
                answer = new() { ["access_token"] = Give(), ["expires_in"] = 3600, ["token_type"] = "Bearer" };
                if (Rotates)
                    answer["refresh_token"] = Refresh = $"refresh-{Guid.NewGuid():N}";
            }
        await (answer is null ? Json(context, new { error = "invalid_grant", error_description = "Token has been expired or revoked." }, 400) : Json(context, answer));
    }

    private async Task Revoke(HttpContext context) => Revoked.Enqueue((await context.Request.ReadFormAsync())["token"].ToString());

    private async Task Mailbox(HttpContext context, string path)
    {
        Asked.Enqueue($"{context.Request.Method} {path}{Uri.UnescapeDataString(context.Request.QueryString.Value!)}");
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _open));
        try
        {
            // As long as a real one would take, so that what is asked at once is open at once.
            await Task.Delay(1);
            if ((Fault is not null && await Fault(context)) || await ServeOpen(context, path))
                return;
            var token = context.Request.Headers.Authorization.ToString().Split(' ')[^1];
            if (!_access.TryGetValue(token, out var until) || until <= Clock.GetUtcNow())
                await Json(context, new { error = new { code = 401, message = "Invalid Credentials", status = "UNAUTHENTICATED" } }, 401);
            else if (!Allows(context, path))
            {
                context.Response.Headers.RetryAfter = "10";
                await Json(context, new { error = new { code = 429, message = "Too many", status = "RESOURCE_EXHAUSTED" } }, 429);
            }
            else
                await Serve(context, path);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private static string Challenge(string verifier) =>
        System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));

    protected static int Number(HttpContext context, string name, int otherwise) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
