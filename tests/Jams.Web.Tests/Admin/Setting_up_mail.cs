using System.Net;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Admin;

public sealed class Setting_up_mail : IAsyncLifetime
{
    private JamsServer _server = null!;
    private HttpClient _admin = null!;
    private SmtpSink _sink = null!;

    public async ValueTask InitializeAsync()
    {
        _sink = await SmtpSink.Start("--user", "jams", "--password", "right horse");
        _server = await JamsServer.Start();
        _admin = await _server.SignedInAs(await _server.Admin("admin@mail.example"));
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _server.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Sends_a_test_mail_and_whatever_was_waiting()
    {
        await _admin.SendTo("/admin/users", "/admin/users?handler=Invite", ("Email", "waiting@mail.example"));
        (await _admin.Text("/admin")).ShouldContain("No mail server is set");

        var saved = await Save("Test", 0);

        saved.Leads().ShouldBe("/admin/settings/mail");
        (await _sink.Next("admin@mail.example")).Subject.ShouldBe("A test mail from JAMS");
        (await _sink.Next("waiting@mail.example")).Subject.ShouldBe("An invitation to JAMS");
        (await _admin.Text("/admin")).ShouldNotContain("No mail server is set");
    }

    [Fact]
    public async Task Says_what_is_wrong_beside_the_field()
    {
        var refused = await Save("Test", 0, password: "wrong horse");

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Words();
        page.ShouldContain("The mail server does not take this user and password.");
        page.ShouldContain("535");
        (await (await Save("Test", 1)).Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lets_mailboxes_be_in_this_machines_network()
    {
        (await Mailbox()).ShouldContain("127.0.0.1 is inside a private network.");

        (await _admin.SendTo("/admin/settings/mail", "/admin/settings/mail?handler=Mailboxes", ("Version", "0"), ("PrivateMailboxes", "true"))).Leads().ShouldBe("/admin/settings/mail");

        (await Mailbox()).ShouldContain("127.0.0.1 does not answer on port 9.");
    }

    [Fact]
    public async Task Never_sends_the_password_back()
    {
        await Save("", 0);

        (await _admin.Text("/admin/settings/mail")).ShouldNotContain("right horse");
        (await Save("Test", 1, password: "")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Tells_the_second_of_two_admins_and_keeps_what_was_typed()
    {
        await Save("", 0);

        var late = await Save("", 0, host: "smtp.second.example");

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await late.Content.ReadAsStringAsync()).ShouldContain("smtp.second.example");
    }

    [Fact]
    public async Task Shows_a_refused_mail_with_the_reason_and_no_link()
    {
        await Save("", 0);
        await _admin.SendTo("/admin/users", "/admin/users?handler=Invite", ("Email", "never@mail.example"));
        var mails = _server.Services.GetRequiredService<IDocuments<OutgoingMail>>();
        while (await mails.Count(mail => mail.State == MailState.Failed) == 0)
            await Task.Delay(50);

        var page = await _admin.Text("/admin/mail?state=failed");

        page.ShouldContain("never@mail.example");
        page.ShouldContain("550 5.1.1 No such mailbox");
        page.ShouldNotContain("invitation=");
        (await _admin.Text("/admin")).ShouldContain("1 mail could not be sent.");
        var id = (await mails.Find(new Query<OutgoingMail>(mail => mail.State == MailState.Failed)))[0].Id;
        (await _admin.SendTo("/admin/mail", "/admin/mail?state=failed&handler=Delete", ("id", id))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _admin.Text("/admin/mail?state=failed")).ShouldContain("No mail has failed");
    }

    private async Task<string> Mailbox() => await (await _admin.SendTo("/mail/accounts/new", "/mail/accounts/new?handler=Test",
        ("Address", "ines@x.example"), ("Password", "x"), ("ImapHost", "127.0.0.1"), ("ImapPort", "9"), ("ImapSecurity", "None"), ("SmtpHost", "127.0.0.1"), ("SmtpPort", "9"), ("SmtpSecurity", "None"))).Words();

    private async Task<HttpResponseMessage> Save(string handler, long version, string host = SmtpSink.Host, string password = "right horse") =>
        await _admin.SendTo("/admin/settings/mail", "/admin/settings/mail" + (handler.Length > 0 ? "?handler=" + handler : ""),
            ("Version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Host", host), ("Port", _sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Security", "Auto"), ("User", "jams"), ("Password", password), ("From", "jams@mail.example"), ("FromName", "JAMS"), ("TestTo", "admin@mail.example"));
}
