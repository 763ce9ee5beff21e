using System.Globalization;
using System.Net;
using System.Text;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Mail;

/// <summary>Somebody with a mailbox, at a browser without script.</summary>
public sealed class Reader : IDisposable
{
    private readonly MailAccount _account;

    private Reader(JamsServer server, HttpClient client, TestPerson person, MailAccount account) => (Server, Client, Person, _account) = (server, client, person, account);

    public JamsServer Server { get; }

    public HttpClient Client { get; }

    public TestPerson Person { get; }

    /// <summary>Somebody new, signed in, with an empty mailbox.</summary>
    public static async Task<Reader> At(JamsServer server, string language = "en")
    {
        var person = await server.Person($"{Guid.NewGuid():N}@jams.example", account => account.Prefer(account.Preferences with { Language = language, TimeZone = "Europe/Berlin" }));
        var account = MailAccount.Connect(person.Id, MailProvider.Import, "ines@achterberg.example", null, null, "Ines", TimeProvider.System.GetUtcNow());
        await server.Services.GetRequiredService<Owned<MailAccount>>().Insert(person.Id, account);
        await server.Services.GetRequiredService<Owned<MailFolder>>().InsertAll(person.Id, [.. Enum.GetValues<FolderRole>().Select(role => MailFolder.Of(account, role.ToString(), role.ToString(), role))]);
        return new Reader(server, await server.SignedInAs(person), person, account);
    }

    public T Use<T>() where T : notnull => Server.Services.GetRequiredService<T>();

    /// <summary>A mail arrives; returns the ids of its thread and of itself.</summary>
    public async Task<(string Thread, string Message)> Arrives(
        string subject, string body, bool html = false, string from = "Niamh Delacroix <niamh@oakhurst.example>", double hoursAgo = 1, string? answers = null, string? id = null, string? parts = null, bool read = false)
    {
        id ??= Guid.NewGuid().ToString("N");
        var at = TimeProvider.System.GetUtcNow().AddHours(-hoursAgo);
        var lines = new List<string>
        {
            $"From: {Encoded(from)}", "To: ines@achterberg.example", $"Subject: {Encoded(subject)}", $"Date: {at.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000", $"Message-ID: <{id}@example.org>", "MIME-Version: 1.0",
        };
        if (answers is not null)
            lines.AddRange([$"In-Reply-To: <{answers}@example.org>", $"References: <{answers}@example.org>"]);
        var type = $"Content-Type: text/{(html ? "html" : "plain")}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(body), Base64FormattingOptions.InsertLineBreaks)}\r\n";
        lines.AddRange(parts is null ? [type] : ["Content-Type: multipart/mixed; boundary=part", "", "--part", type + "--part", parts + "\r\n--part--", ""]);
        var bytes = Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
        await Use<ReceiveMail>().Run(_account, new MailBatch([new RemoteMail(id, [nameof(FolderRole.Inbox)], read ? MailFlags.Seen : MailFlags.None, at, bytes, bytes.Length, true)], [], [], new Dictionary<string, string?>(), 1));
        var message = (await Use<Owned<MailMessage>>().Get(Person.Id, MailMessage.IdOf(_account.Id, id))).ShouldNotBeNull();
        Use<Web.Mail.MailPanels>().Forget(Person.Id);
        return (message.ThreadId, message.Id);
    }

    public async Task<MailThread> Thread(string id) => (await Use<Owned<MailThread>>().Get(Person.Id, id)).ShouldNotBeNull();

    public Task Files(string thread, Action<MailThread> change) => Use<ChangeThread>().Run(Person.Id, thread, one =>
    {
        change(one);
        return Domain.Result.Ok;
    });

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> Read(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> Act(string act, string back, params (string Name, string Value)[] more) =>
        Client.SendTo("/mail", "/mail/act", [("act", act), ("back", back), .. more]);

    public void Dispose() => Client.Dispose();

    private static string Encoded(string text) => text.All(c => c is >= ' ' and < '\u007f') ? text : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
