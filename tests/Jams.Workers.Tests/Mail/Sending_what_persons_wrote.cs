using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Writing;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using MimeKit;

namespace Jams.Workers.Tests.Mail;

/// <summary>Mail of a person on its way through real servers: an SMTP server that takes it, an IMAP server that keeps the copy.</summary>
public sealed class Sending_what_persons_wrote : IAsyncLifetime
{
    private SmtpSink _sink = null!;
    private ImapRoom _ines = null!;

    public async ValueTask InitializeAsync()
    {
        _sink = await SmtpSink.Start("--user", ImapRoom.User, "--password", DovecotServer.Password);
        _ines = await ImapRoom.Open();
        var account = await _ines.Now();
        account.Reconnect(account.Hosts! with { SmtpHost = SmtpSink.Host, SmtpPort = _sink.Port }, account.Secrets!, _ines.Room.Clock.GetUtcNow());
        account.Introduce("Ines Achterberg", "Ines\nKiel", []);
        await _ines.Room.All<MailAccount>().Replace(MailRoom.Ines, account);
    }

    public async ValueTask DisposeAsync()
    {
        await _ines.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_goes_out_once_and_lies_once_among_the_sent_ones_and_in_its_thread()
    {
        _ines.Put("INBOX", new TestMail("question"));
        await _ines.Read();
        var question = (await _ines.Messages()).Single();
        var begun = (await Get<BeginDraft>().Run(MailRoom.Ines, new DraftStart(Reply: question.Id))).Value;
        var draft = await Save(begun.Draft, begun.Draft.Content with { Text = "Thursday at ten, grüße" });
        await Get<AttachFile>().Run(MailRoom.Ines, draft.Id, "Lebenslauf\r\nBcc: evil@example.org.pdf", new MemoryStream("%PDF-1.7\n%%EOF\n"u8.ToArray()));

        var mail = await Send(draft.Id);
        (await Hand()).ShouldBe(0, "it can be taken back for ten seconds");
        _ines.Room.Clock.Advance(TimeSpan.FromSeconds(11));
        (await Hand()).ShouldBe(1);
        (await Hand()).ShouldBe(0);

        var taken = _sink.Mails.ShouldHaveSingleItem();
        taken.To.ShouldBe(["niamh@oakhurst.example"]);
        taken.Subject.ShouldBe("Re: Finding a time");
        taken.From.ShouldBe($"Ines Achterberg <{MailRoom.Address}>");
        taken.Text.ReplaceLineEndings("\n").ShouldStartWith("Thursday at ten, grüße\n\n-- \nInes\nKiel\n\nOn ");
        taken.Text.ShouldContain("> Could you send me a few times?");
        await _ines.Read();
        var thread = (await _ines.Messages()).Where(one => one.ThreadId == question.ThreadId).ToList();
        thread.Count.ShouldBe(2);
        var copy = thread.Single(one => one.IsOwn);
        (await _ines.Here()).ShouldContain("Sent: Re: Finding a time");
        copy.MessageIdKey.ShouldBe(MessageKey.Of(mail.MessageId));
        copy.Attachments.ShouldBe(1);
        (await Mail(mail.Id)).State.ShouldBe(SendState.Sent);
        (await Mail(mail.Id)).Content.Text.ShouldBeEmpty();
        thread.Single(one => !one.IsOwn).Flags.HasFlag(MailFlags.Answered).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_workers_at_once_send_it_once()
    {
        var mail = await Written("niamh@oakhurst.example");
        _ines.Room.Clock.Advance(TimeSpan.FromSeconds(11));

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Hand())));

        sent.Sum().ShouldBe(1);
        _sink.Mails.Count.ShouldBe(1);
        (await Mail(mail.Id)).State.ShouldBe(SendState.Sent);
    }

    [Fact]
    public async Task What_another_window_writes_while_it_is_sent_is_not_lost_and_goes_once()
    {
        for (var round = 0; round < 30; round++)
        {
            var begun = (await Get<BeginDraft>().Run(MailRoom.Ines, new DraftStart(To: "niamh@oakhurst.example"))).Value.Draft;
            var draft = await Save(begun, begun.Content with { Subject = "Hello", Text = $"Hello {round}" });

            var saving = Task.Run(() => Get<SaveDraft>().Run(MailRoom.Ines, new DraftEntry(draft.Id, draft.Revision, "other", draft.Kind, null, draft.Content with { Text = $"Hello {round}, and more" })));
            await Task.WhenAll(Task.Run(() => Send(draft.Id)), saving, Task.Run(() => Send(draft.Id)));

            var going = await _ines.Room.All<MailToSend>().Find(MailRoom.Ines, mail => mail.DraftId == draft.Id && mail.EndedAt == null);
            var kept = await _ines.Room.All<Draft>().Get(MailRoom.Ines, draft.Id);
            (going.Count + (kept is null ? 0 : 1)).ShouldBe(1);
            if ((await saving).IsOk)
                (going is [var mail] ? mail.Content.Text : kept!.Content.Text).ShouldEndWith("and more");
        }
    }

    [Fact]
    public async Task What_broke_off_after_the_hand_over_is_looked_for_and_never_sent_again_by_itself()
    {
        var mail = await Written("drop@oakhurst.example");
        for (var tries = 0; tries < 6; tries++)
        {
            _ines.Room.Clock.Advance(TimeSpan.FromMinutes(1));
            (await Hand()).ShouldBe(0);
        }

        (await Mail(mail.Id)).State.ShouldBe(SendState.Unsure);
        _sink.Mails.Count.ShouldBe(1);
        (await Get<SettleMail>().Run(MailRoom.Ines, mail.Id, Settlement.Back)).IsOk.ShouldBeTrue();
        (await Get<SeeDrafts>().Run(MailRoom.Ines)).ShouldHaveSingleItem().Content.Text.ShouldBe("Hello");
    }

    [Fact]
    public async Task A_worker_that_died_in_the_middle_is_followed_by_one_that_looks()
    {
        var mail = await Written("niamh@oakhurst.example");
        _ines.Room.Clock.Advance(TimeSpan.FromSeconds(11));
        // As a kill between the stamp and the outcome leaves it, with the copy in the mailbox already.
        var claimed = (await Get<IClaims<MailToSend>>().Claim(_ => true, _ines.Room.Clock.GetUtcNow(), HandOverDueMail.Lease))!;
        claimed.HandOver(_ines.Room.Clock.GetUtcNow());
        (await _ines.Room.All<MailToSend>().Replace(MailRoom.Ines, claimed)).IsOk.ShouldBeTrue();
        (await Get<TakeMailBack>().Run(MailRoom.Ines, mail.Id)).Failure.ShouldBe(WritingFailures.OnItsWay);
        using (var client = await _ines.Other())
        {
            using var copy = new MimeMessage { MessageId = mail.MessageId, Subject = "Hello", Body = new TextPart("plain") { Text = "Hello" } };
            copy.From.Add(new MailboxAddress("Ines", MailRoom.Address));
            await (await client.GetFolderAsync("Sent")).AppendAsync(new MailKit.AppendRequest(copy));
        }
        _ines.Room.Clock.Advance(HandOverDueMail.Lease + TimeSpan.FromSeconds(1));
        await _ines.Read();

        (await Hand()).ShouldBe(1);

        (await Mail(mail.Id)).State.ShouldBe(SendState.Sent);
        _sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_server_refuses_comes_back_as_a_draft_and_says_why()
    {
        var mail = await Written("never@oakhurst.example");
        _ines.Room.Clock.Advance(TimeSpan.FromSeconds(11));

        await Hand();

        var failed = await Mail(mail.Id);
        failed.State.ShouldBe(SendState.Failed);
        failed.Args.ShouldContain(said => said.Contains("No such mailbox", StringComparison.Ordinal));
        (await Get<SeeDrafts>().Run(MailRoom.Ines)).ShouldHaveSingleItem().Content.Text.ShouldBe("Hello");
    }

    [Fact]
    public async Task What_is_put_off_by_the_server_is_tried_again_with_growing_pauses()
    {
        var mail = await Written("later-2-x@oakhurst.example");
        var tries = 0;
        while ((await Mail(mail.Id)).State != SendState.Sent && tries++ < 40)
        {
            _ines.Room.Clock.Advance(TimeSpan.FromSeconds(30));
            await Hand();
        }

        (await Mail(mail.Id)).State.ShouldBe(SendState.Sent);
        _sink.Mails.Count.ShouldBe(1);
        tries.ShouldBeInRange(8, 13);
    }

    private T Get<T>() where T : notnull => _ines.Room.Get<T>();

    private Task<int> Hand() => Get<HandOverDueMail>().Run();

    private async Task<MailToSend> Mail(string id) => (await _ines.Room.All<MailToSend>().Get(MailRoom.Ines, id))!;

    private async Task<Draft> Save(Draft draft, DraftText text) => (await Get<SaveDraft>().Run(MailRoom.Ines, new DraftEntry(draft.Id, draft.Revision, "w", draft.Kind, draft.AnswersId, text))).Value.Draft;

    private async Task<MailToSend> Send(string draftId) => (await Get<SendDraft>().Run(MailRoom.Ines, draftId, null, TimeZoneInfo.Utc)).Value;

    private async Task<MailToSend> Written(string to)
    {
        var begun = (await Get<BeginDraft>().Run(MailRoom.Ines, new DraftStart(To: to))).Value.Draft;
        return await Send((await Save(begun, begun.Content with { Subject = "Hello", Text = "Hello" })).Id);
    }
}
