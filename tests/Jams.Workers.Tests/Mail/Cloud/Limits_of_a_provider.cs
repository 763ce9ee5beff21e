using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;
using Jams.Workers.Mail.Cloud;

namespace Jams.Workers.Tests.Mail.Cloud;

public sealed class Limits_of_a_provider : IAsyncLifetime
{
    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private GmailServer _gmail = null!;
    private CloudRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _gmail = await GmailServer.Start(_clock);
        _room = await CloudRoom.Open(_gmail, MailProvider.Gmail, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _gmail.DisposeAsync();
    }

    [Fact]
    public async Task Are_kept_on_a_long_first_reading()
    {
        Fill(700);
        var begun = _clock.GetUtcNow();

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(700);
        _gmail.Refused.ShouldBe(0);
        _gmail.MostAtOnce.ShouldBe(4);
        // 14,000 units at 5,400 a minute, less the first 600.
        (_clock.GetUtcNow() - begun).ShouldBeInRange(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3.5));
    }

    [Theory]
    [InlineData(429, "{}")]
    [InlineData(403, """{"error":{"code":403,"errors":[{"reason":"rateLimitExceeded","domain":"usageLimits"}],"message":"Rate Limit Exceeded"}}""")]
    [InlineData(403, """{"error":{"code":403,"errors":[{"reason":"userRateLimitExceeded","domain":"usageLimits"}],"message":"User Rate Limit Exceeded"}}""")]
    public async Task Are_waited_for_when_it_is_not_long(int status, string body)
    {
        Fill(3);
        var begun = _clock.GetUtcNow();
        _gmail.Fail(status, body, times: 1, retryAfter: "20");

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(3);
        (_clock.GetUtcNow() - begun).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Are_left_to_a_later_reading_when_it_is_long()
    {
        Fill(3);
        var begun = _clock.GetUtcNow();
        _gmail.Fail(429, retryAfter: "900");

        var fault = await _room.Fault();

        fault.Failure.Sentence.ShouldBe(ConnectingFailures.Busy(MailProvider.Gmail).Sentence);
        fault.IsFinal.ShouldBeFalse();
        fault.RetryAt!.Value.ShouldBeInRange(begun.AddSeconds(900), begun.AddSeconds(930));
        _gmail.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Let_no_minute_see_more_than_the_whole()
    {
        var budget = new UnitBudget(6000, _clock);
        var taken = new List<DateTimeOffset>();

        for (var i = 0; i < 900; i++)
        {
            await budget.Take(20, CancellationToken.None);
            taken.Add(_clock.GetUtcNow());
        }

        taken.ShouldAllBe(from => taken.Count(at => at >= from && at < from.AddMinutes(1)) * 20 <= 6000);
    }

    private void Fill(int count)
    {
        for (var i = 1; i <= count; i++)
            _gmail.Receive($"mail-{i}", new TestMail($"mail-{i}").Bytes, _clock.GetUtcNow(), "INBOX");
    }
}
