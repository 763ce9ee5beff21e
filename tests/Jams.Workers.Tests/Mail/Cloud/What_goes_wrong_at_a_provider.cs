using Jams.Domain;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;

namespace Jams.Workers.Tests.Mail.Cloud;

/// <summary>Each fault is a sentence for its owner, and nobody else's mailbox notices.</summary>
public sealed class What_goes_wrong_at_a_provider : IAsyncLifetime
{
    private readonly EagerClock _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private GmailServer _gmail = null!;
    private CloudRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _gmail = await GmailServer.Start(_clock);
        _room = await CloudRoom.Open(_gmail, MailProvider.Gmail, _clock, patience: TimeSpan.FromMilliseconds(400));
        for (var i = 1; i <= 3; i++)
            _gmail.Receive($"mail-{i}", new TestMail($"mail-{i}").Bytes, _clock.GetUtcNow(), "INBOX");
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        await _gmail.DisposeAsync();
    }

    public static TheoryData<string> Faults => [.. Cases.Keys];

    private static readonly Dictionary<string, (Action<GmailServer> Break, Failure Failure, bool IsFinal, int Tries)> Cases = new()
    {
        ["503"] = (gmail => gmail.Fail(503), ConnectingFailures.Unwell(MailProvider.Gmail), false, 3),
        ["500 with a page of HTML"] = (gmail => gmail.Fail(500, "<html>Error 500</html>"), ConnectingFailures.Unwell(MailProvider.Gmail), false, 3),
        ["no answer"] = (gmail => gmail.Hang(), ConnectingFailures.NoAnswer(MailProvider.Gmail), false, 1),
        ["half an answer"] = (gmail => gmail.BreakOff(), ConnectingFailures.Garbled(MailProvider.Gmail), false, 3),
        ["no JSON"] = (gmail => gmail.Fail(200, "<html>Sign in to the hotel's network</html>"), ConnectingFailures.Garbled(MailProvider.Gmail), false, 1),
        ["other JSON"] = (gmail => gmail.Fail(200, """{"labels":"none"}"""), ConnectingFailures.Garbled(MailProvider.Gmail), false, 1),
        ["redirect"] = (gmail => gmail.Fail(302), ConnectingFailures.Garbled(MailProvider.Gmail), false, 1),
        ["forbidden"] = (gmail => gmail.Fail(403, """{"error":{"code":403,"errors":[{"reason":"insufficientPermissions"}],"message":"Insufficient Permission"}}"""), ConnectingFailures.Forbidden(MailProvider.Gmail, "Insufficient Permission"), true, 1),
        ["interface off"] = (gmail => gmail.Fail(403, """{"error":{"code":403,"errors":[{"reason":"accessNotConfigured"}],"message":"Gmail API has not been used in project 12"}}"""), ConnectingFailures.ApiOff, false, 1),
        ["no mailbox"] = (gmail => gmail.Fail(400, """{"error":{"code":400,"errors":[{"reason":"failedPrecondition"}],"message":"Mail service not enabled"}}"""), ConnectingFailures.NoMailbox(MailProvider.Gmail), true, 1),
        ["token refused again and again"] = (gmail => gmail.Fail(401), ConnectingFailures.SignInEnded(MailProvider.Gmail), true, 2),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Is_said_to_its_owner(string what)
    {
        var (broken, failure, isFinal, tries) = Cases[what];
        broken(_gmail);

        var fault = await _room.Fault();

        fault.Failure.ToString().ShouldBe(failure.ToString());
        fault.IsFinal.ShouldBe(isFinal);
        _gmail.Asked.Count.ShouldBe(tries);
        (await _room.Mails()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Loses_nothing_when_it_happens_in_the_middle(string what)
    {
        _gmail.Fault = null;
        Cases[what].Break(_gmail);
        var fault = _gmail.Fault!;
        _gmail.Fault = context => context.Request.Path.Value!.Contains("/messages/", StringComparison.Ordinal) ? fault(context) : Task.FromResult(false);
        await Should.ThrowAsync<MailboxFault>(() => _room.Read());
        _gmail.Fault = null;

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(3);
        (await _room.Mails()).Values.ShouldAllBe(mail => mail.QuarantinedBecause == null);
    }

    [Fact]
    public async Task Is_said_when_nobody_answers()
    {
        await _gmail.DisposeAsync();

        var fault = await _room.Fault();

        fault.Failure.Sentence.ShouldBe(ConnectingFailures.Unreachable(MailProvider.Gmail).Sentence);
        fault.IsFinal.ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_stop_another_mailbox()
    {
        await using var other = await GmailServer.Start(_clock);
        other.Receive("theirs", new TestMail("theirs").Bytes, _clock.GetUtcNow(), "INBOX");
        await using var theirs = await CloudRoom.Open(other, MailProvider.Gmail, _clock);
        _gmail.Hang();

        var fault = _room.Fault();
        await theirs.Read();

        (await theirs.Mails()).Count.ShouldBe(1);
        (await fault).Failure.Sentence.ShouldBe(ConnectingFailures.NoAnswer(MailProvider.Gmail).Sentence);
    }

    [Fact]
    public async Task Heals_by_itself_when_it_was_short()
    {
        _gmail.Fail(503, times: 2);

        await _room.Read();

        (await _room.Mails()).Count.ShouldBe(3);
    }
}
