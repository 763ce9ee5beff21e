using Jams.Domain;
using Jams.Domain.Mail;
using Jams.Tests.Servers;

namespace Jams.Workers.Tests.Mail;

public sealed class Sending_the_outbox : IAsyncLifetime
{
    private SmtpSink _sink = null!;
    private PostOffice _office = null!;

    public async ValueTask InitializeAsync()
    {
        _sink = await SmtpSink.Start();
        _office = await PostOffice.Open(_sink);
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Brings_the_mail_to_the_server_and_forgets_its_text()
    {
        var id = await _office.Queue("ada@example.org");

        (await _office.Send()).ShouldBe(1);

        var received = await _sink.Next("ada@example.org");
        (received.From, received.Subject, received.Text.Trim(), received.Id, received.Auto)
            .ShouldBe(("JAMS <jams@example.org>", "Bestätigen", "Open https://jams.example.org/x", $"<{id}@example.org>", "auto-generated"));
        var mail = await _office.Mail(id);
        (mail.State, mail.Letter).ShouldBe((MailState.Sent, new Letter("Bestätigen", "")));
    }

    [Fact]
    public async Task Delivers_each_mail_once_however_many_workers_ask()
    {
        var addresses = Enumerable.Range(0, 20).Select(i => $"person-{i}@example.org").ToList();
        foreach (var address in addresses)
            await _office.Queue(address);

        var sent = await Task.WhenAll(_office.Send(), _office.Send(), _office.Send());

        sent.Sum().ShouldBe(20);
        foreach (var address in addresses)
            await _sink.Next(address);
        _sink.Mails.SelectMany(mail => mail.To).Order().ShouldBe(addresses.Order());
    }

    [Fact]
    public async Task Tries_again_when_the_server_asks_to_come_back_later()
    {
        var id = await _office.Queue("later-2@example.org");

        await _office.Send();
        var mail = await _office.Mail(id);
        (mail.State, mail.Problem, mail.ProblemDetail, mail.Attempts).ShouldBe((MailState.Waiting, MailProblem.Busy, "451 4.7.1 Greylisted, come back later", 1));
        (mail.DueAt - _office.Clock.GetUtcNow())!.Value.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.2));
        await _office.Send();
        (await _office.Mail(id)).Attempts.ShouldBe(1);

        _office.Clock.Advance(TimeSpan.FromMinutes(2));
        await _office.Send();
        _office.Clock.Advance(TimeSpan.FromMinutes(4));
        await _office.Send();

        mail = await _office.Mail(id);
        (mail.State, mail.Problem, mail.Attempts).ShouldBe((MailState.Sent, null, 3));
        await _sink.Next("later-2@example.org");
    }

    [Fact]
    public async Task Sets_a_mail_aside_after_eight_tries()
    {
        var id = await _office.Queue("later-99@example.org", TimeSpan.FromDays(9));

        for (var i = 0; i < 12; i++)
        {
            await _office.Send();
            _office.Clock.Advance(TimeSpan.FromHours(8));
        }

        var mail = await _office.Mail(id);
        (mail.State, mail.Problem, mail.Attempts, mail.DueAt).ShouldBe((MailState.Failed, MailProblem.Busy, 8, null));
    }

    [Theory]
    [InlineData("never@example.org", MailProblem.Recipient, "550 5.1.1 No such mailbox")]
    [InlineData("spam@example.org", MailProblem.Refused, "554 5.7.1 Looks like spam")]
    [InlineData("no address", MailProblem.Recipient, null)]
    public async Task Sets_a_mail_aside_at_once_when_it_is_refused_for_good(string to, MailProblem problem, string? said)
    {
        var id = await _office.Queue(to);
        var other = await _office.Queue("ada@example.org");

        await _office.Send();

        var mail = await _office.Mail(id);
        (mail.State, mail.Problem, mail.ProblemDetail, mail.DueAt).ShouldBe((MailState.Failed, problem, said, null));
        (await _office.Mail(other)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Does_not_send_what_is_worth_nothing_any_more()
    {
        var id = await _office.Queue("ada@example.org", TimeSpan.FromMinutes(10));
        _office.Clock.Advance(TimeSpan.FromMinutes(11));

        (await _office.Send()).ShouldBe(0);

        (await _office.Mail(id)).Problem.ShouldBe(MailProblem.TooOld);
        _sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Touches_nothing_without_a_mail_server_and_sends_all_of_it_once_there_is_one()
    {
        await using var office = await PostOffice.Open();
        var id = await office.Queue("ada@example.org");
        office.Clock.Advance(TimeSpan.FromHours(3));

        (await office.Send()).ShouldBe(0);
        var mail = await office.Mail(id);
        (mail.State, mail.Attempts, mail.Version).ShouldBe((MailState.Waiting, 0, 1));

        await office.Use(PostOffice.At(_sink));
        (await office.Send()).ShouldBe(1);
    }

    [Fact]
    public async Task Hurries_what_waits_when_the_settings_were_changed()
    {
        var id = await _office.Queue("later-1@example.org");
        await _office.Send();

        await _office.Get<RetryAllMail>().Run();
        await _office.Send();

        (await _office.Mail(id)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Is_taken_up_by_the_next_server_when_one_dies_in_the_middle()
    {
        var id = await _office.Queue("hang@example.org");
        using (var killed = new CancellationTokenSource())
        {
            var sending = _office.Get<SendDueMail>().Run(killed.Token);
            await _sink.Hangs();
            await killed.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => sending);
        }
        await using var sink = await SmtpSink.Start();
        await using var next = await PostOffice.Open(sink, _office.Folder, _office.Clock);

        (await next.Send()).ShouldBe(0);
        next.Clock.Advance(SendDueMail.Lease + TimeSpan.FromSeconds(1));
        var again = next.Send();
        await sink.Hangs();

        var mail = await next.Mail(id);
        (mail.State, mail.Attempts).ShouldBe((MailState.Waiting, 2));
        next.Clock.Advance(TimeSpan.FromMinutes(2));
        await again;
        (await next.Mail(id)).Problem.ShouldBe(MailProblem.NoAnswer);
    }

    [Fact]
    public async Task Can_be_asked_for_by_hand_and_thrown_away()
    {
        var id = await _office.Queue("never@example.org");
        await _office.Send();

        (await _office.Get<RetryMail>().Run(id)).IsOk.ShouldBeTrue();
        (await _office.Mail(id)).State.ShouldBe(MailState.Waiting);
        (await _office.Get<DeleteMail>().Run(id)).IsOk.ShouldBeTrue();

        (await _office.Get<RetryMail>().Run(id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await _office.Get<DeleteMail>().Run(id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }

    [Fact]
    public async Task Is_forgotten_after_two_weeks()
    {
        await _office.Queue("ada@example.org");
        await _office.Queue("never@example.org");
        await _office.Send();
        var waits = await _office.Queue("later-1@example.org", TimeSpan.FromDays(30));

        _office.Clock.Advance(TimeSpan.FromDays(15));

        (await _office.Get<CleanOutbox>().Run()).ShouldBe(2);
        (await _office.Mail(waits)).State.ShouldBe(MailState.Waiting);
    }
}
