using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Workers.Mail.OAuth;

namespace Jams.Workers.Tests.Mail.Cloud;

public sealed class Keeping_a_mailbox_open : IAsyncLifetime
{
    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private GmailServer _gmail = null!;
    private CloudRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _gmail = await GmailServer.Start(_clock);
        _room = await CloudRoom.Open(_gmail, MailProvider.Gmail, _clock);
        _gmail.Receive("one", new TestMail("one").Bytes, _clock.GetUtcNow(), "INBOX");
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _gmail.DisposeAsync();
    }

    [Fact]
    public async Task Renews_the_token_when_it_ends_and_stores_it()
    {
        _clock.Advance(TimeSpan.FromHours(2));

        await _room.Read();

        _gmail.TokensAsked.ShouldBe(1);
        var secrets = (await _room.Stored()).Secrets!;
        secrets.AccessToken.ShouldNotBe(_room.Account.Secrets!.AccessToken);
        secrets.RefreshToken.ShouldBe(_room.Account.Secrets.RefreshToken);
        secrets.AccessUntil!.Value.ShouldBeGreaterThan(_clock.GetUtcNow());
    }

    [Fact]
    public async Task Renews_a_token_once_when_the_provider_does_not_take_it_any_more()
    {
        _gmail.EndAccess();

        await _room.Read();

        _gmail.TokensAsked.ShouldBe(1);
        (await _room.Mails()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stores_a_new_refresh_token_before_anything_is_asked_with_the_new_tokens()
    {
        _gmail.Rotates = true;
        _gmail.EndAccess();
        var stored = new List<string?>();
        _gmail.Fault = async context =>
        {
            if (context.Request.Headers.Authorization != "Bearer " + _room.Account.Secrets!.AccessToken)
                stored.Add((await _room.Stored()).Secrets!.RefreshToken);
            return false;
        };

        await _room.Read();

        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(refresh => refresh == _gmail.Refresh);
    }

    [Fact]
    public async Task Loses_no_refresh_token_when_two_processes_renew_at_once()
    {
        _gmail.Rotates = true;
        _clock.Advance(TimeSpan.FromHours(2));
        // Two processes share the store, but not their gates.
        var processes = Enumerable.Range(0, 2).Select(_ => new MailTokens(_room.Get<Owned<MailAccount>>(), _room.Get<TokenEndpoint>(), _room.Get<Domain.Admin.CurrentSettings>(), new PausesUntil(_clock, async () => (await _room.Stored()).Secrets!.RefreshToken == _gmail.Refresh))).ToList();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => processes[i % 2].Access(MailRoom.Ines, _room.Account.Id, null, CancellationToken.None)));

        var secrets = (await _room.Stored()).Secrets!;
        secrets.RefreshToken.ShouldBe(_gmail.Refresh);
        tokens.ShouldContain(token => token.Token == secrets.AccessToken);
        _gmail.EndAccess();
        await _room.Read();
        (await _room.Mails()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_what_its_owner_changes_meanwhile()
    {
        _clock.Advance(TimeSpan.FromHours(2));
        _gmail.TokenFault = async _ =>
        {
            await _room.Store(account => account.Call("Job mail"));
            return false;
        };

        await _room.Read();

        var stored = await _room.Stored();
        stored.Name.ShouldBe("Job mail");
        stored.Secrets!.AccessUntil!.Value.ShouldBeGreaterThan(_clock.GetUtcNow());
    }

    [Fact]
    public async Task Does_not_bring_tokens_back_that_were_forgotten_meanwhile()
    {
        _clock.Advance(TimeSpan.FromHours(2));
        _gmail.TokenFault = async _ =>
        {
            await _room.Store(account => account.Disconnect(_clock.GetUtcNow()));
            return false;
        };

        var fault = await _room.Fault();

        fault.Failure.ShouldBe(MailboxFailures.NotConnected);
        (await _room.Stored()).Secrets.ShouldBeNull();
    }

    [Fact]
    public async Task Goes_on_with_a_sign_in_that_was_made_meanwhile()
    {
        _clock.Advance(TimeSpan.FromHours(2));
        _gmail.TokenFault = async _ =>
        {
            _gmail.TokenFault = null;
            _gmail.Refresh = "refresh-new";
            await _room.Store(account => account.Reconnect(null, account.Secrets! with { RefreshToken = "refresh-new" }, _clock.GetUtcNow()));
            return false;
        };

        await _room.Read();

        (await _room.Stored()).Secrets!.RefreshToken.ShouldBe("refresh-new");
    }

    [Fact]
    public async Task Says_that_the_sign_in_has_ended_and_does_not_try_again_by_itself()
    {
        _gmail.Refresh = null;
        _gmail.EndAccess();

        var fault = await _room.Fault();

        (fault.IsFinal, fault.Failure.ToString()).ShouldBe((true, ConnectingFailures.SignInEnded(MailProvider.Gmail).ToString()));
        _gmail.TokensAsked.ShouldBe(1);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(40, false)]
    public async Task Says_what_to_change_when_a_sign_in_ends_after_a_week(int days, bool isTesting)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        _gmail.Refresh = null;

        var fault = await _room.Fault();

        (fault.Failure.Sentence == ConnectingFailures.TestingEnded.Sentence).ShouldBe(isTesting);
        fault.IsFinal.ShouldBeTrue();
    }

    [Fact]
    public async Task Says_what_to_change_when_the_end_was_foretold()
    {
        await _room.Store(account => account.Renew(account.Secrets! with { RefreshUntil = _clock.GetUtcNow().AddDays(3) }));
        _clock.Advance(TimeSpan.FromDays(4));
        _gmail.Refresh = null;

        (await _room.Fault()).Failure.ShouldBe(ConnectingFailures.TestingEnded);
    }

    [Fact]
    public async Task Says_that_the_client_is_not_known_any_more()
    {
        await _room.Store(account => account.Renew(account.Secrets! with { ClientId = "other.apps.googleusercontent.com", ClientSecret = "other" }));
        _clock.Advance(TimeSpan.FromHours(2));

        var fault = await _room.Fault();

        (fault.IsFinal, fault.Failure.Sentence).ShouldBe((true, ConnectingFailures.ClientRefused(MailProvider.Gmail).Sentence));
    }

    [Theory]
    [InlineData(503, false)]
    [InlineData(429, false)]
    public async Task Tries_again_later_when_tokens_cannot_be_had_just_now(int status, bool isFinal)
    {
        _clock.Advance(TimeSpan.FromHours(2));
        _gmail.TokenFault = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "120";
            return Task.FromResult(true);
        };

        var fault = await _room.Fault();

        fault.IsFinal.ShouldBe(isFinal);
        fault.RetryAt.ShouldBe(_clock.GetUtcNow().AddSeconds(120));
        (await _room.Stored()).Secrets.ShouldBe(_room.Account.Secrets);
    }

    [Fact]
    public async Task Takes_no_answer_for_a_token_that_is_none()
    {
        _clock.Advance(TimeSpan.FromHours(2));
        _gmail.TokenFault = async context =>
        {
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, "<html>hotel</html>");
            return true;
        };

        (await _room.Fault()).Failure.Sentence.ShouldBe(ConnectingFailures.Garbled(MailProvider.Gmail).Sentence);
    }

    /// <summary>A clock whose pauses last until something has happened, however slow this machine is.</summary>
    private sealed class PausesUntil(TimeProvider clock, Func<Task<bool>> happened) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var never = System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _ = Ring();
            return never;

            async Task Ring()
            {
                while (!await happened())
                    await Task.Delay(5);
                never.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
