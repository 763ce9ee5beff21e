using Jams.Domain.Mail.Mailboxes;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;

namespace Jams.Web.Tests.Mail;

public sealed class Hearing_what_happens(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Tells_a_person_of_their_own_mailboxes_only()
    {
        var (ines, other) = (await _server.Person("ines@live.example"), await _server.Person("other@live.example"));
        using var client = await _server.SignedInAs(ines);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var answer = await client.GetAsync(new Uri("/mail/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, late.Token);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(late.Token));
        async Task<string> Next()
        {
            var lines = new List<string>();
            while (await reader.ReadLineAsync(late.Token) is { Length: > 0 } line)
                lines.Add(line);
            return string.Join('|', lines);
        }
        (await Next()).ShouldBe("event: open|data: ");
        var announce = _server.Get<IAnnounceMail>();

        announce.Arrived(Account(other), 1, ["theirs"]);
        announce.Arrived(Account(ines), 2, ["mine"]);
        announce.Felt(Account(ines));
        announce.Filed(other.Id);
        announce.Filed(ines.Id);

        (await Next()).ShouldMatch("""^event: arrived\|data: {"account":"[0-9a-f]{32}","mails":2,"threads":\["mine"\]}$""");
        (await Next()).ShouldMatch(@"^event: mailbox\|data: [0-9a-f]{32}$");
        (await Next()).ShouldBe("event: filed|data: ");
    }

    [Fact]
    public async Task Is_for_people_who_are_signed_in()
    {
        using var client = _server.Client();

        (await client.GetAsync(new Uri("/mail/events", UriKind.Relative))).Leads().ShouldStartWith("/account/sign-in");
    }

    private static MailAccount Account(TestPerson person) => MailAccount.Connect(person.Id, MailProvider.Imap, person.Email, null, null, null, TimeProvider.System.GetUtcNow());
}
