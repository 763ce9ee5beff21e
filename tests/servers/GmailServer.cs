using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Jams.Tests.Servers;

/// <summary>Gmail's interface as documented, on mails in memory, with its quota: what costs too much in a minute is refused and counted.</summary>
public sealed class GmailServer : CloudServer
{
    public const string Owner = "ines@gmail.example";

    private readonly Lock _gate = new();
    private readonly List<(DateTimeOffset At, int Units)> _spent = [];
    private readonly List<(string Id, object Event)> _history = [];
    private long _step = 1000;

    private GmailServer(TimeProvider clock) : base(clock) { }

    public override string ClientId => "jams-test.apps.googleusercontent.com";

    /// <summary>Newest first.</summary>
    public List<GmailLetter> Mails { get; } = [];

    /// <summary>Labels of the person, id and name.</summary>
    public List<(string Id, string Name)> Labels { get; } = [("Label_1", "Jobs/Ireland")];

    public int UnitsPerMinute { get; set; } = 6000;

    public int Refused { get; private set; }

    /// <summary>Steps before this one are forgotten.</summary>
    public string? ForgottenBefore { get; set; }

    /// <summary>How many steps of history an answer has.</summary>
    public int HistoryPage { get; set; } = 500;

    public string HistoryId => Text(_step);

    public IReadOnlyList<string> Sent => [.. Mails.Where(mail => mail.Labels.Contains("SENT")).Select(mail => mail.Id)];

    public static async Task<GmailServer> Start(TimeProvider clock)
    {
        var server = new GmailServer(clock);
        await server.Started();
        return server;
    }

    public GmailLetter Receive(string id, byte[] raw, DateTimeOffset at, params string[] labels)
    {
        lock (_gate)
        {
            var mail = new GmailLetter(id, raw, at, [.. labels]);
            Mails.Insert(0, mail);
            Note(new { messagesAdded = new[] { Touched(mail) } });
            return mail;
        }
    }

    public void Label(string id, string[] add, string[] remove)
    {
        lock (_gate)
        {
            if (Mails.FirstOrDefault(mail => mail.Id == id) is not { } mail)
                return;
            mail.Labels.UnionWith(add);
            mail.Labels.ExceptWith(remove);
            Note(new { labelsAdded = new[] { Touched(mail) } });
        }
    }

    public void Delete(string id)
    {
        lock (_gate)
        {
            Mails.RemoveAll(mail => mail.Id == id);
            Note(new { messagesDeleted = new[] { new { message = new { id, threadId = id } } } });
        }
    }

    protected override bool Allows(HttpContext context, string path)
    {
        lock (_gate)
        {
            var now = Clock.GetUtcNow();
            _spent.RemoveAll(one => one.At <= now - TimeSpan.FromMinutes(1));
            var units = Units(path);
            if (_spent.Sum(one => one.Units) + units > UnitsPerMinute)
            {
                Refused++;
                return false;
            }
            _spent.Add((now, units));
            return true;
        }
    }

    protected override async Task Serve(HttpContext context, string path)
    {
        var place = path[(path.IndexOf("/users/me/", StringComparison.Ordinal) + "/users/me/".Length)..].Split('/');
        object? answer;
        if (place is ["messages", "send"])
        {
            using var raw = new MemoryStream();
            await context.Request.Body.CopyToAsync(raw);
            answer = new { id = Receive($"sent-{Mails.Count + 1}", raw.ToArray(), Clock.GetUtcNow(), "SENT").Id };
        }
        else if (place is ["messages", "batchModify"])
        {
            var body = await Body(context);
            foreach (var id in Strings(body, "ids"))
                Label(id, [.. Strings(body, "addLabelIds")], [.. Strings(body, "removeLabelIds")]);
            context.Response.StatusCode = 204;
            return;
        }
        else
            lock (_gate)
                answer = Answered(context, place);
        await Json(context, answer ?? new { error = new { code = 404, message = "Requested entity was not found.", errors = new[] { new { reason = "notFound" } }, status = "NOT_FOUND" } }, answer is null ? 404 : 200);
    }

    private object? Answered(HttpContext context, string[] place) => place switch
    {
        ["profile"] => new { emailAddress = Owner, messagesTotal = Mails.Count, historyId = HistoryId },
        ["settings", "sendAs"] => new { sendAs = new object[] { new { sendAsEmail = Owner, displayName = "Ines Achterberg", isPrimary = true }, new { sendAsEmail = "hello@ines.example", isPrimary = false, verificationStatus = "accepted" } } },
        ["labels"] => new { labels = Labels.Select(label => new { id = label.Id, name = label.Name, type = "user" }).Concat(new[] { "INBOX", "SENT", "UNREAD" }.Select(id => new { id, name = id, type = "system" })) },
        ["messages"] => List(context),
        ["messages", var id, "trash"] => Trashed(id),
        ["messages", var id] => Mails.FirstOrDefault(mail => mail.Id == id) is { } mail ? Shown(mail, context.Request.Query["format"]!) : null,
        ["history"] => History(context),
        _ => null,
    };

    private object List(HttpContext context)
    {
        var label = context.Request.Query["labelIds"].ToString();
        var search = context.Request.Query["q"].ToString();
        var (from, most) = (Number(context, "pageToken", 0), Number(context, "maxResults", 100));
        var all = Mails.Where(mail => (label.Length == 0 || mail.Labels.Contains(label)) && (search.Length == 0 || System.Text.Encoding.UTF8.GetString(mail.Raw).Contains(search.Split(':', 2)[1], StringComparison.Ordinal))).ToList();
        var page = all.Skip(from).Take(most).Select(mail => new { id = mail.Id, threadId = mail.Id });
        return from + most < all.Count ? new { messages = page, nextPageToken = Text(from + most), resultSizeEstimate = 1 } : new { messages = page, resultSizeEstimate = 1 };
    }

    private object? Trashed(string id)
    {
        if (Mails.All(mail => mail.Id != id))
            return null;
        Label(id, ["TRASH"], ["INBOX"]);
        return new { id };
    }

    private object? History(HttpContext context)
    {
        var since = long.Parse(context.Request.Query["startHistoryId"].ToString()[^19..], CultureInfo.InvariantCulture);
        if (ForgottenBefore is { } oldest && since < long.Parse(oldest[^19..], CultureInfo.InvariantCulture))
            return null;
        var from = Number(context, "pageToken", 0);
        var steps = _history.Where(step => long.Parse(step.Id[^19..], CultureInfo.InvariantCulture) > since).ToList();
        var page = steps.Skip(from).Take(HistoryPage).Select(step => step.Event);
        return from + HistoryPage < steps.Count ? new { history = page, nextPageToken = Text(from + HistoryPage), historyId = HistoryId } : new { history = page, historyId = HistoryId };
    }

    private static object Shown(GmailLetter mail, string format) => format == "raw"
        ? new { id = mail.Id, labelIds = mail.Labels, internalDate = mail.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), raw = System.Buffers.Text.Base64Url.EncodeToString(mail.Raw) }
        : new { id = mail.Id, labelIds = mail.Labels, internalDate = mail.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) };

    private void Note(object what)
    {
        var id = Text(++_step);
        var step = JsonSerializer.SerializeToNode(what)!.AsObject();
        step["id"] = id;
        _history.Add((id, step));
    }

    private static object Touched(GmailLetter mail) => new { message = new { id = mail.Id, threadId = mail.Id, labelIds = mail.Labels.ToArray() } };

    private static IEnumerable<string> Strings(JsonElement body, string name) => body.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(one => one.GetString()!) : [];

    private static int Units(string path) => path switch
    {
        _ when path.EndsWith("/send", StringComparison.Ordinal) => 100,
        _ when path.EndsWith("/batchModify", StringComparison.Ordinal) => 50,
        _ when path.EndsWith("/messages", StringComparison.Ordinal) || path.EndsWith("/trash", StringComparison.Ordinal) => 5,
        _ when path.Contains("/messages/", StringComparison.Ordinal) => 20,
        _ when path.EndsWith("/history", StringComparison.Ordinal) => 2,
        _ => 1,
    };

    // 21 digits for history, as Google's may have; page tokens are numbers as they are.
    private string Text(long number) => number < 1000 ? number.ToString(CultureInfo.InvariantCulture) : "10" + number.ToString("D19", CultureInfo.InvariantCulture);
}

/// <summary>A mail at <see cref="GmailServer"/>.</summary>
public sealed record GmailLetter(string Id, byte[] Raw, DateTimeOffset At, HashSet<string> Labels);
