using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Jams.Tests.Servers;

/// <summary>Microsoft Graph's mail as documented, on folders and mails in memory, with links that remember how far somebody has read.</summary>
public sealed class GraphServer : CloudServer
{
    public const string Owner = "ines@outlook.example";

    private static readonly string[] WellKnown = ["inbox", "sentitems", "drafts", "archive", "deleteditems", "junkemail", "outbox"];

    private readonly Lock _gate = new();
    private readonly List<(long Step, string Folder, string Mail)> _steps = [];
    private readonly Dictionary<string, byte[]> _uploads = [];
    private long _step = 1;

    private GraphServer(TimeProvider clock) : base(clock)
    {
        foreach (var name in WellKnown)
            Folders[$"id-{name}"] = (name, "id-root");
    }

    public override string ClientId => "6731de76-14a6-49ae-97bc-6eba6914391e";

    /// <summary>Id → name and parent.</summary>
    public Dictionary<string, (string Name, string Parent)> Folders { get; } = [];

    public List<GraphLetter> Mails { get; } = [];

    /// <summary>Links older than this step lead nowhere.</summary>
    public long ForgottenBefore { get; private set; }

    public int Page { get; set; } = 50;

    /// <summary>Whether changes name what changed only.</summary>
    public bool TellsLittle { get; set; }

    /// <summary>What the links begin with; null = this server.</summary>
    public string? LinkBase { get; set; }

    public string? Mail { get; set; } = Owner;

    public static async Task<GraphServer> Start(TimeProvider clock)
    {
        var server = new GraphServer(clock);
        await server.Started();
        return server;
    }

    public GraphLetter Receive(string id, byte[] raw, DateTimeOffset at, string folder = "id-inbox", bool isRead = false, bool isDraft = false)
    {
        lock (_gate)
        {
            var mail = new GraphLetter(id, raw, at) { Folder = folder, IsRead = isRead, IsDraft = isDraft };
            Mails.Add(mail);
            _steps.Add((++_step, folder, id));
            return mail;
        }
    }

    public void Mark(string id, bool? isRead = null, string? flag = null)
    {
        lock (_gate)
        {
            var mail = Mails.Single(one => one.Id == id);
            (mail.IsRead, mail.Flag) = (isRead ?? mail.IsRead, flag ?? mail.Flag);
            _steps.Add((++_step, mail.Folder, id));
        }
    }

    public void Move(string id, string folder)
    {
        lock (_gate)
        {
            var mail = Mails.Single(one => one.Id == id);
            _steps.Add((++_step, mail.Folder, id));
            mail.Folder = folder;
            _steps.Add((++_step, folder, id));
        }
    }

    public void Delete(string id)
    {
        lock (_gate)
        {
            var mail = Mails.Single(one => one.Id == id);
            Mails.Remove(mail);
            _steps.Add((++_step, mail.Folder, id));
        }
    }

    public void RemoveFolder(string folder)
    {
        lock (_gate)
        {
            Folders.Remove(folder);
            Mails.RemoveAll(mail => mail.Folder == folder);
        }
    }

    public void ForgetLinks() => ForgottenBefore = ++_step;

    protected override bool Allows(HttpContext context, string path) => true;

    protected override async Task Serve(HttpContext context, string path)
    {
        if (!path.StartsWith("/v1.0/upload/", StringComparison.Ordinal) && !context.Request.Headers["Prefer"].ToString().Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} was asked without immutable ids.");
        var place = path["/v1.0/".Length..].Split('/');
        switch (context.Request.Method, place)
        {
            case ("GET", ["me"]):
                await Json(context, new { mail = Mail, userPrincipalName = "ines_gmail.com#EXT#@tenant.example", displayName = "Ines Achterberg" });
                break;
            case ("GET", ["me", "mailFolders", "delta"]):
                await Json(context, ListedFolders(context));
                break;
            case ("GET", ["me", "mailFolders", var name]):
                await Found(context, Folders.ContainsKey($"id-{name}") ? new { id = $"id-{name}" } : null);
                break;
            case ("GET", ["me", "mailFolders", var folder, "messages", "delta"]):
                await Changes(context, folder);
                break;
            case ("GET", ["me", "messages", var id, "$value"]):
                await Bytes(context, id);
                break;
            case ("GET", ["me", "messages", var id]):
                await Found(context, Mails.FirstOrDefault(one => one.Id == id) is { } found ? Shown(found) : null);
                break;
            case ("PATCH", ["me", "messages", var id]):
                await Marked(context, id);
                break;
            case ("POST", ["me", "messages", var id, "move"]):
                await Moved(context, id);
                break;
            case ("POST", ["me", "messages"]):
                await Drafted(context);
                break;
            case ("POST", ["me", "messages", var id, "attachments"]):
                var file = await Body(context);
                Mails.Single(one => one.Id == id).Files.Add((file.GetProperty("name").GetString()!, file.GetProperty("contentBytes").GetBytesFromBase64()));
                await Json(context, new { id = "attachment" }, 201);
                break;
            case ("POST", ["me", "messages", var id, "attachments", "createUploadSession"]):
                var item = (await Body(context)).GetProperty("AttachmentItem");
                _uploads[id] = new byte[item.GetProperty("size").GetInt64()];
                await Json(context, new { uploadUrl = $"{Address}/v1.0/upload/{id}?name={item.GetProperty("name").GetString()}" }, 201);
                break;
            case ("POST", ["me", "messages", var id, "send"]):
                Sent(id);
                context.Response.StatusCode = 202;
                break;
            case ("DELETE", ["me", "messages", var id]):
                if (Mails.Any(one => one.Id == id))
                    Delete(id);
                context.Response.StatusCode = 204;
                break;
            default:
                await Found(context, null);
                break;
        }
    }

    /// <summary>Pieces of a file come without a token.</summary>
    protected override async Task<bool> ServeOpen(HttpContext context, string path)
    {
        if (context.Request.Method != "PUT" || !path.StartsWith("/v1.0/upload/", StringComparison.Ordinal))
            return false;
        if (context.Request.Headers.Authorization.Count > 0)
            throw new InvalidOperationException("A token went to an upload address.");
        var id = path.Split('/')[^1];
        var from = (int)context.Request.GetTypedHeaders().ContentRange!.From!;
        using var piece = new MemoryStream();
        await context.Request.Body.CopyToAsync(piece);
        piece.ToArray().CopyTo(_uploads[id], from);
        if (from + piece.Length == _uploads[id].Length)
            Mails.Single(one => one.Id == id).Files.Add((context.Request.Query["name"]!, _uploads[id]));
        context.Response.StatusCode = from + piece.Length == _uploads[id].Length ? 201 : 200;
        return true;
    }

    private JsonObject ListedFolders(HttpContext context)
    {
        var skip = Number(context, "$skiptoken", 0);
        var all = Folders.OrderBy(folder => folder.Key, StringComparer.Ordinal).ToList();
        var page = new JsonObject
        {
            ["value"] = new JsonArray([.. all.Skip(skip).Take(4).Select(folder => (JsonNode)new JsonObject
            {
                ["id"] = folder.Key, ["displayName"] = folder.Value.Name, ["parentFolderId"] = folder.Value.Parent, ["totalItemCount"] = Mails.Count(mail => mail.Folder == folder.Key),
            })]),
        };
        page[skip + 4 < all.Count ? "@odata.nextLink" : "@odata.deltaLink"] = $"{Address}/v1.0/me/mailFolders/delta?$skiptoken={skip + 4}";
        return page;
    }

    private async Task Changes(HttpContext context, string folder)
    {
        var token = context.Request.Query["$deltatoken"].ToString() is { Length: > 0 } delta ? delta : context.Request.Query["$skiptoken"].ToString();
        if (!Folders.ContainsKey(folder))
            await Found(context, null);
        else if (token.Length > 0 && long.Parse(token.Split('-')[0], CultureInfo.InvariantCulture) < ForgottenBefore)
            await Json(context, new { error = new { code = "SyncStateNotFound", message = "The sync state generation is not found; full sync required." } }, 410);
        else
            await Json(context, Changed(folder, token));
    }

    private JsonObject Changed(string folder, string token)
    {
        lock (_gate)
        {
            // A token: the step at which the round began, the step it goes on from (0 = everything), and how many were told.
            var parts = token.Length == 0 ? [_step, 0, 0] : token.Split('-').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            var (began, since, told) = parts.Length == 1 ? (_step, parts[0], 0L) : (parts[0], parts[1], parts[2]);
            var ids = since == 0
                ? Mails.Where(mail => mail.Folder == folder).OrderByDescending(mail => mail.At).Select(mail => mail.Id).ToList()
                : _steps.Where(step => step.Step > since && step.Folder == folder).Select(step => step.Mail).Distinct().ToList();
            var page = new JsonObject { ["value"] = new JsonArray([.. ids.Skip((int)told).Take(Page).Select(id => Told(folder, id, since > 0))]) };
            var isEnd = told + Page >= ids.Count;
            page[isEnd ? "@odata.deltaLink" : "@odata.nextLink"] = $"{LinkBase ?? Address}/v1.0/me/mailFolders/{folder}/messages/delta?{(isEnd ? $"$deltatoken={began}" : $"$skiptoken={began}-{since}-{told + Page}")}";
            return page;
        }
    }

    private JsonObject Told(string folder, string id, bool isChange)
    {
        if (Mails.FirstOrDefault(one => one.Id == id) is not { } mail || mail.Folder != folder)
            return new JsonObject { ["id"] = id, ["@removed"] = new JsonObject { ["reason"] = "deleted" } };
        return isChange && TellsLittle ? new JsonObject { ["id"] = id, ["isRead"] = mail.IsRead } : Shown(mail);
    }

    private async Task Bytes(HttpContext context, string id)
    {
        if (Mails.FirstOrDefault(one => one.Id == id) is not { } mail)
        {
            await Found(context, null);
            return;
        }
        context.Response.ContentType = "text/plain";
        await context.Response.Body.WriteAsync(mail.Raw);
    }

    private async Task Marked(HttpContext context, string id)
    {
        var body = await Body(context);
        if (Mails.Any(one => one.Id == id))
            Mark(id, body.TryGetProperty("isRead", out var read) ? read.GetBoolean() : null, body.TryGetProperty("flag", out var flag) ? flag.GetProperty("flagStatus").GetString() : null);
        await Found(context, Mails.FirstOrDefault(one => one.Id == id) is { } mail ? Shown(mail) : null);
    }

    private async Task Moved(HttpContext context, string id)
    {
        var to = (await Body(context)).GetProperty("destinationId").GetString()!;
        if (Mails.Any(one => one.Id == id) && Folders.ContainsKey(to))
        {
            Move(id, to);
            await Json(context, Shown(Mails.Single(one => one.Id == id)), 201);
        }
        else
            await Found(context, null);
    }

    private async Task Drafted(HttpContext context)
    {
        using var text = new StreamReader(context.Request.Body, Encoding.ASCII);
        var body = await text.ReadToEndAsync();
        if (body.Length > 4 * 1024 * 1024 || context.Request.ContentType?.StartsWith("text/plain", StringComparison.Ordinal) != true)
            await Json(context, new { error = new { code = "RequestEntityTooLarge", message = "Too large" } }, 413);
        else
            await Json(context, Shown(Receive($"draft-{Mails.Count + 1}", Convert.FromBase64String(body), Clock.GetUtcNow(), "id-drafts", isRead: true, isDraft: true)), 201);
    }

    public void Sent(string id)
    {
        Mails.Single(one => one.Id == id).IsDraft = false;
        Move(id, "id-sentitems");
    }

    private static JsonObject Shown(GraphLetter mail) => new()
    {
        ["id"] = mail.Id, ["receivedDateTime"] = mail.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), ["isRead"] = mail.IsRead, ["isDraft"] = mail.IsDraft,
        ["flag"] = new JsonObject { ["flagStatus"] = mail.Flag }, ["parentFolderId"] = mail.Folder,
    };

    private static Task Found(HttpContext context, object? answer) =>
        Json(context, answer ?? new { error = new { code = "ErrorItemNotFound", message = "The specified object was not found in the store." } }, answer is null ? 404 : 200);
}

/// <summary>A mail at <see cref="GraphServer"/>.</summary>
public sealed class GraphLetter(string id, byte[] raw, DateTimeOffset at)
{
    public string Id { get; } = id;

    public byte[] Raw { get; } = raw;

    public DateTimeOffset At { get; } = at;

    public string Folder { get; set; } = "";

    public bool IsRead { get; set; }

    public bool IsDraft { get; set; }

    public string Flag { get; set; } = "notFlagged";

    /// <summary>Files that were put to it one by one.</summary>
    public List<(string Name, byte[] Bytes)> Files { get; } = [];
}
