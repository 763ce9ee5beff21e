using System.Web;
using Jams.Domain;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail.Cloud;

/// <summary>Signing in at a provider, there and back, without pages.</summary>
public sealed class Connecting_a_mailbox : IAsyncLifetime
{
    private const string Session = "session-1";
    private const string Back = "https://jams.example/mail/accounts/gmail/answer";

    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly List<IAsyncDisposable> _open = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in _open.AsEnumerable().Reverse())
            await one.DisposeAsync();
    }

    [Fact]
    public async Task Stores_what_opens_it_and_reads_it_at_once()
    {
        var (gmail, room) = await Gmail();

        var connected = (await Finish(room, gmail, await Begin(room))).Value;

        connected.Again.ShouldBeFalse();
        var account = (await room.All<MailAccount>().Find(MailRoom.Ines, one => one.Id == connected.Account.Id)).Single();
        (account.Provider, account.Address, account.SenderName, account.Health.State).ShouldBe((MailProvider.Gmail, GmailServer.Owner, "Ines Achterberg", MailHealthState.Ok));
        account.Aliases.ShouldBe(["hello@ines.example"]);
        (account.Secrets!.RefreshToken, account.Secrets.GrantedAt, account.Secrets.ClientId).ShouldBe((gmail.Refresh, _clock.GetUtcNow(), null));
        (await room.All<MailboxSync>().Get(MailRoom.Ines, account.Id))!.DueAt.ShouldBe(_clock.GetUtcNow());
    }

    [Fact]
    public async Task Asks_for_no_more_than_is_needed_and_proves_itself()
    {
        var (gmail, room) = await Gmail();

        await Finish(room, gmail, await Begin(room));

        var asked = gmail.AskedAtSignIn;
        asked["scope"].ShouldBe("https://www.googleapis.com/auth/gmail.modify");
        (asked["access_type"], asked["code_challenge_method"], asked["response_type"], asked["redirect_uri"]).ShouldBe(("offline", "S256", "code", Back));
        asked["code_challenge"].Length.ShouldBe(43);
    }

    [Fact]
    public async Task At_Microsoft_asks_for_mail_only_and_stores_the_name()
    {
        var graph = await Kept(await GraphServer.Start(_clock));
        var room = await Room(graph, MailProvider.Graph);

        var connected = (await Finish(room, graph, await Begin(room, MailProvider.Graph), MailProvider.Graph)).Value;

        graph.AskedAtSignIn["scope"].ShouldBe("offline_access User.Read Mail.ReadWrite Mail.Send");
        (connected.Account.Provider, connected.Account.Address, connected.Account.SenderName).ShouldBe((MailProvider.Graph, GraphServer.Owner, "Ines Achterberg"));
    }

    [Fact]
    public async Task At_Microsoft_says_when_the_account_has_no_mailbox()
    {
        var graph = await Kept(await GraphServer.Start(_clock));
        graph.Mail = null;
        var room = await Room(graph, MailProvider.Graph);

        (await Finish(room, graph, await Begin(room, MailProvider.Graph), MailProvider.Graph)).Failure.ShouldBe(ConnectingFailures.NoMailbox(MailProvider.Graph), FailureComparer);
    }

    [Fact]
    public async Task Again_replaces_the_tokens_and_keeps_the_mailbox()
    {
        var (gmail, room) = await Gmail();
        var first = (await Finish(room, gmail, await Begin(room))).Value.Account;
        var old = gmail.Refresh;
        var broken = (await room.All<MailAccount>().Get(MailRoom.Ines, first.Id))!;
        broken.Call("Job mail");
        broken.Feel(MailHealthState.ReconnectNeeded, "…", [], _clock.GetUtcNow());
        await room.All<MailAccount>().Replace(MailRoom.Ines, broken);

        var again = (await Finish(room, gmail, await Begin(room))).Value;

        (again.Again, again.Account.Id, again.Account.Name, again.Account.Health.State).ShouldBe((true, first.Id, "Job mail", MailHealthState.Ok));
        again.Account.Secrets!.RefreshToken.ShouldNotBe(old);
        (await room.All<MailAccount>().Count(MailRoom.Ines, _ => true)).ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_another_mailbox_than_the_one_to_connect_again_and_gives_its_tokens_back()
    {
        var (gmail, room) = await Gmail();

        var failure = (await Finish(room, gmail, await Begin(room, address: "other@gmail.example"))).Failure;

        failure.ShouldBe(ConnectingFailures.OtherMailbox(GmailServer.Owner, "other@gmail.example"), FailureComparer);
        gmail.AskedAtSignIn["login_hint"].ShouldBe("other@gmail.example");
        gmail.Revoked.ShouldBe([gmail.Refresh!]);
        (await room.All<MailAccount>().Count(MailRoom.Ines, _ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_mailbox_that_is_connected_by_password()
    {
        var (gmail, room) = await Gmail();
        await room.All<MailAccount>().Insert(MailRoom.Ines, MailAccount.Connect(MailRoom.Ines, MailProvider.Imap, GmailServer.Owner.ToUpperInvariant(), null, new MailSecrets { Password = "x" }, null, _clock.GetUtcNow()));

        (await Finish(room, gmail, await Begin(room))).Failure!.Sentence.ShouldBe(ConnectingFailures.OtherWay("").Sentence);
    }

    [Fact]
    public async Task Counts_an_answer_once()
    {
        var (gmail, room) = await Gmail();
        var answer = await Signed(gmail, await Begin(room));
        var finish = room.Get<FinishMailSignIn>();

        var both = await Task.WhenAll(finish.Run(MailRoom.Ines, Session, MailProvider.Gmail, answer), finish.Run(MailRoom.Ines, Session, MailProvider.Gmail, answer));

        both.Count(one => one.IsOk).ShouldBe(1);
        both.Single(one => !one.IsOk).Failure.ShouldBe(ConnectingFailures.NotAsked);
    }

    [Theory]
    [InlineData("another session")]
    [InlineData("another person")]
    [InlineData("another provider")]
    [InlineData("another state")]
    [InlineData("no state")]
    [InlineData("too late")]
    public async Task Takes_no_answer_that_was_not_asked_for(string what)
    {
        var (gmail, room) = await Gmail();
        var answer = await Signed(gmail, await Begin(room));
        if (what == "too late")
            _clock.Advance(TimeSpan.FromMinutes(21));

        var failure = (await room.Get<FinishMailSignIn>().Run(
            what == "another person" ? "somebody" : MailRoom.Ines, what == "another session" ? "session-2" : Session, what == "another provider" ? MailProvider.Graph : MailProvider.Gmail,
            what switch { "another state" => answer with { State = "guess" }, "no state" => answer with { State = null }, _ => answer })).Failure;

        failure.ShouldBe(ConnectingFailures.NotAsked);
        gmail.TokensAsked.ShouldBe(0);
    }

    [Fact]
    public async Task Takes_a_refusal_as_one()
    {
        var (gmail, room) = await Gmail();
        gmail.Denial = "access_denied";

        (await Finish(room, gmail, await Begin(room))).Failure.ShouldBe(ConnectingFailures.Denied);
    }

    [Fact]
    public async Task Says_that_a_box_was_left_empty_and_gives_the_tokens_back()
    {
        var (gmail, room) = await Gmail();
        gmail.Granted = "openid";

        (await Finish(room, gmail, await Begin(room))).Failure!.Sentence.ShouldBe(ConnectingFailures.TooLittle(MailProvider.Gmail).Sentence);
        gmail.Revoked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Remembers_when_the_provider_will_end_it()
    {
        var (gmail, room) = await Gmail();
        gmail.MoreOfTokens["refresh_token_expires_in"] = 604_799;

        var connected = (await Finish(room, gmail, await Begin(room))).Value;

        connected.EndsAt.ShouldBe(_clock.GetUtcNow().AddSeconds(604_799));
    }

    [Fact]
    public async Task Goes_through_ones_own_client_and_stays_with_it()
    {
        var (gmail, room) = await Gmail(server: false);
        (await room.Get<BeginMailSignIn>().Run(MailRoom.Ines, Session, MailProvider.Gmail, Back, null)).Failure.ShouldBe(ConnectingFailures.NoClient);
        (await room.Get<KeepMailClient>().Run(MailRoom.Ines, MailProvider.Gmail, gmail.ClientId, CloudServer.ClientSecret, null)).IsOk.ShouldBeTrue();

        var account = (await Finish(room, gmail, await Begin(room))).Value.Account;

        (account.Secrets!.ClientId, account.Secrets.ClientSecret).ShouldBe((gmail.ClientId, CloudServer.ClientSecret));
        await room.Get<ForgetMailClient>().Run(MailRoom.Ines, MailProvider.Gmail);
        _clock.Advance(TimeSpan.FromHours(2));
        await using var mailbox = await room.Get<IMailboxes>().Open(account);
        (await mailbox.Folders()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Says_that_the_clients_secret_is_wrong()
    {
        var (gmail, room) = await Gmail(server: false);
        await room.Get<KeepMailClient>().Run(MailRoom.Ines, MailProvider.Gmail, gmail.ClientId, "GOCSPX-other", null);

        (await Finish(room, gmail, await Begin(room))).Failure!.Sentence.ShouldBe(ConnectingFailures.ClientRefused(MailProvider.Gmail).Sentence);
    }

    [Fact]
    public async Task Gives_tokens_back_when_it_is_told_to_and_does_not_mind_when_nobody_listens()
    {
        var (gmail, room) = await Gmail();
        var secrets = (await Finish(room, gmail, await Begin(room))).Value.Account.Secrets!;

        await room.Get<IMailAuthority>().Revoke(MailProvider.Gmail, secrets);
        gmail.Revoked.ShouldBe([secrets.RefreshToken!]);

        await gmail.DisposeAsync();
        await room.Get<IMailAuthority>().Revoke(MailProvider.Gmail, secrets);
        await room.Get<IMailAuthority>().Revoke(MailProvider.Imap, new MailSecrets { Password = "x" });
    }

    private static readonly IEqualityComparer<Failure?> FailureComparer = EqualityComparer<Failure?>.Create((one, other) => one?.ToString() == other?.ToString());

    private async Task<(GmailServer Gmail, MailRoom Room)> Gmail(bool server = true)
    {
        var gmail = await Kept(await GmailServer.Start(_clock));
        return (gmail, await Room(gmail, MailProvider.Gmail, server));
    }

    private async Task<MailRoom> Room(CloudServer provider, MailProvider kind, bool server = true) => await Kept(await CloudRoom.Empty(provider, kind, _clock, withClient: server));

    private async Task<T> Kept<T>(T one) where T : IAsyncDisposable
    {
        await Task.CompletedTask;
        _open.Add(one);
        return one;
    }

    private static async Task<Uri> Begin(MailRoom room, MailProvider provider = MailProvider.Gmail, string? address = null) =>
        (await room.Get<BeginMailSignIn>().Run(MailRoom.Ines, Session, provider, Back, address)).Value;

    private static async Task<Result<MailConnected>> Finish(MailRoom room, CloudServer server, Uri page, MailProvider provider = MailProvider.Gmail) =>
        await room.Get<FinishMailSignIn>().Run(MailRoom.Ines, Session, provider, await Signed(server, page));

    /// <summary>What a browser does at the provider's page.</summary>
    private static async Task<MailAnswer> Signed(CloudServer server, Uri page)
    {
        page.GetLeftPart(UriPartial.Authority).ShouldBe(server.Address);
        using var browser = new ServiceCollection().AddHttpClient("browser").ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false }).Services.BuildServiceProvider()
            .GetRequiredService<IHttpClientFactory>().CreateClient("browser");
        using var answer = await browser.GetAsync(page);
        var back = answer.Headers.Location!;
        back.GetLeftPart(UriPartial.Path).ShouldBe(Back);
        var said = HttpUtility.ParseQueryString(back.Query);
        return new MailAnswer(said["state"], said["code"], said["error"]);
    }
}
