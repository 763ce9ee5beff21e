using System.Net;
using System.Text;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;

namespace Jams.Web.Tests.Mail;

public sealed class Bringing_mails_in_a_file(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Stores_them_once_and_names_the_bad_ones()
    {
        var person = await _server.Person("brings@files.example");
        using var client = await _server.SignedInAs(person);
        const string box = "From a@b.example Tue Nov 24 10:42:00 2026\nFrom: brings@files.example\nMessage-ID: <1@x>\nSubject: One\nDate: Tue, 24 Nov 2026 10:42:00 +0100\n\nHello\n>From here\n\nFrom c@d.example Tue Nov 24 11:42:00 2026\n\u0001\u0002nothing\n\nFrom c@d.example Tue Nov 24 11:42:00 2026\nFrom: c@d.example\nMessage-ID: <2@x>\nSubject: Two\n\nHello\n";

        (await Bring(client, box)).Leads().ShouldBe("/mail/accounts/import");
        var words = await Until(client, "Done");
        words.ShouldContain("3 mails added");
        words.ShouldContain("Mail 2:");
        (await Bring(client, box)).Leads().ShouldBe("/mail/accounts/import");
        (await Until(client, "3 there already")).ShouldContain("0 mails added");

        var mails = await _server.Get<Owned<MailMessage>>().Find(person.Id, _ => true);
        mails.Count.ShouldBe(3);
        mails.Single(mail => mail.Subject == "One").IsOwn.ShouldBeTrue();
        await Gone(person.Id);
    }

    [Theory]
    [InlineData("", "Old mailbox", "There is no mail in this file.")]
    [InlineData("From: a@b.example\n\nHello", "", "Give the mails a name of their own")]
    public async Task Says_what_cannot_be(string file, string name, string sentence)
    {
        using var client = await _server.SignedInAs($"{Guid.NewGuid():N}@files.example");

        var answer = await Bring(client, file, name);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Words()).ShouldContain(sentence);
    }

    private static async Task<HttpResponseMessage> Bring(HttpClient client, string file, string name = "Old mailbox")
    {
        var token = await client.TokenOf("/mail/accounts/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(name), "Name" }, { new StringContent("brings@files.example"), "Own" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "File", "old.mbox" },
        };
        return await client.PostAsync(new Uri("/mail/accounts/import", UriKind.Relative), form);
    }

    // The file is thrown away after the import is known to be done, so that a kill between the two loses nothing.
    private async Task Gone(string userId)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await _server.Get<Owned<SealedFile>>().Count(userId, _ => true) > 0)
            await Task.Delay(50, late.Token);
    }

    private static async Task<string> Until(HttpClient client, string word)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string words;
        while (!(words = await (await client.GetAsync(new Uri("/mail/accounts/import", UriKind.Relative))).Words()).Contains(word, StringComparison.Ordinal))
            await Task.Delay(200, late.Token);
        return words;
    }
}
