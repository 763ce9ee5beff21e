using System.Net;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;

namespace Jams.Web.Tests.Mail;

public sealed class Keeping_mailboxes(PostalServer post)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Connects_one_and_shows_that_it_is_read()
    {
        var server = await post.Server();
        post.Imap.Put("ines", "INBOX", [("From: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: Hello\r\n\r\nHello\r\n"u8.ToArray(), TimeProvider.System.GetUtcNow())]);
        using var client = await server.SignedInAs("connects@boxes.example");
        (await client.Text("/mail/accounts")).ShouldContain("No mailbox is connected.");

        var answer = await client.Send("/mail/accounts/new", post.Form("connects@boxes.example"));

        answer.Leads().ShouldBe("/mail/accounts");
        using var late = new CancellationTokenSource(Deadline);
        string words;
        while (!(words = await (await client.GetAsync(new Uri("/mail/accounts", UriKind.Relative))).Words()).Contains("read today", StringComparison.Ordinal))
            await Task.Delay(200, late.Token);
        words.ShouldContain("connects@boxes.example 1 mail");
    }

    [Fact]
    public async Task Says_at_which_step_it_failed_and_never_shows_the_password_again()
    {
        var server = await post.Server();
        using var client = await server.SignedInAs("wrong@boxes.example");

        var answer = await client.Send("/mail/accounts/new", post.Form("wrong@boxes.example", "not-the-right-horse"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Sign in for reading");
        page.ShouldContain("127.0.0.1 does not take this user and password.");
        page.ShouldNotContain("not-the-right-horse");
        (await client.Text("/mail/accounts")).ShouldContain("No mailbox is connected.");
    }

    [Fact]
    public async Task Tests_without_keeping_anything()
    {
        var server = await post.Server();
        using var client = await server.SignedInAs("tests@boxes.example");

        var answer = await client.SendTo("/mail/accounts/new", "/mail/accounts/new?handler=Test", post.Form("tests@boxes.example"));

        (await answer.Words()).ShouldContain("Everything works");
        (await client.Text("/mail/accounts")).ShouldContain("No mailbox is connected.");
    }

    [Theory]
    [InlineData("ines@gmail.com", "imap.gmail.com", "Gmail wants an app password here")]
    [InlineData("ines@outlook.com", "outlook.office365.com", "Outlook lets programs in by its own sign-in only")]
    [InlineData("ines@gmx.de", "imap.gmx.net", "switched IMAP on")]
    public async Task Knows_the_servers_of_an_address(string address, string host, string advice)
    {
        var server = await post.Server();
        using var client = await server.SignedInAs($"{Guid.NewGuid():N}@boxes.example");
        client.DefaultRequestHeaders.Add("HX-Request", "true");

        var page = await client.Text("/mail/accounts/new?handler=Servers&Address=" + address);

        page.ShouldContain(host);
        page.ShouldContain(advice);
        page.ShouldNotContain("<html");
    }

    [Fact]
    public async Task Changes_how_one_is_called_and_signed()
    {
        var (server, person, account) = await Connected("changes@boxes.example");
        using var client = await server.SignedInAs(person);

        (await client.Send($"/mail/accounts/{account.Id}", ("Name", "Search"), ("SenderName", "Ines"), ("Signature", "Best"), ("Aliases", "i@x.example\nnot an address"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.Send($"/mail/accounts/{account.Id}", ("Name", "Search"), ("SenderName", "Ines"), ("Signature", "Best\r\nInes"), ("Aliases", "i@x.example"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var now = (await server.Get<Owned<MailAccount>>().Get(person.Id, account.Id))!;
        (now.Shown, now.SenderName, now.Signature, now.Aliases.Single()).ShouldBe(("Search", "Ines", "Best\nInes", "i@x.example"));
    }

    [Fact]
    public async Task Disconnects_one_after_a_fresh_proof_and_forgets_what_opened_it()
    {
        var (server, person, account) = await Connected("leaves@boxes.example");
        using var client = await server.SignedInAs(person);
        await server.ForgetProof(person);
        (await client.GetAsync(new Uri($"/mail/accounts/{account.Id}/disconnection", UriKind.Relative))).Leads().ShouldStartWith("/account/proof");
        using var proven = await server.SignedInAs(person);

        (await proven.Send($"/mail/accounts/{account.Id}/disconnection")).Leads().ShouldBe("/mail/accounts");

        (await server.Get<Owned<MailAccount>>().Get(person.Id, account.Id))!.Secrets.ShouldBeNull();
        (await proven.Text("/mail/accounts")).ShouldContain("Disconnected");
        (await proven.Send($"/mail/accounts/{account.Id}/disconnection", ("DeleteMails", "true"))).Leads().ShouldBe("/mail/accounts");
        using var late = new CancellationTokenSource(Deadline);
        while (await server.Get<Owned<MailAccount>>().Get(person.Id, account.Id) is not null)
            await Task.Delay(100, late.Token);
    }

    private async Task<(JamsServer Server, TestPerson Person, MailAccount Account)> Connected(string email)
    {
        var server = await post.Server();
        var person = await server.Person(email);
        var account = MailAccount.Connect(person.Id, MailProvider.Imap, email, new MailHosts(DovecotServer.Host, post.Imap.Port, Domain.Admin.MailSecurity.None, SmtpSink.Host, post.Smtp.Port, Domain.Admin.MailSecurity.None, "ines"),
            new MailSecrets { Password = DovecotServer.Password }, null, TimeProvider.System.GetUtcNow());
        await server.Get<Owned<MailAccount>>().Insert(person.Id, account);
        return (server, person, account);
    }
}
