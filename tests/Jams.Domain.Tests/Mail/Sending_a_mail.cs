using Jams.Domain.Mail;

namespace Jams.Domain.Tests.Mail;

public sealed class Sending_a_mail
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Drops_its_text_and_link_once_a_server_has_it()
    {
        var mail = Queued();

        mail.Deliver(Now);

        (mail.State, mail.Letter, mail.DueAt).ShouldBe((MailState.Sent, new Letter("Confirm", ""), null));
    }

    [Fact]
    public void Keeps_them_when_it_is_set_aside_and_takes_them_up_again()
    {
        var mail = Queued();
        mail.SetAside(MailProblem.Recipient, "550 No such mailbox", Now);
        (mail.State, mail.DueAt, mail.Letter.Link).ShouldBe((MailState.Failed, null, "https://jams.example.org/x"));

        mail.Retry(Now.AddHours(2)).IsOk.ShouldBeTrue();

        (mail.State, mail.DueAt, mail.Attempts).ShouldBe((MailState.Waiting, Now.AddHours(2), 0));
    }

    [Fact]
    public void Does_not_make_an_old_link_young_again()
    {
        var mail = OutgoingMail.Write("ada", MailKind.Code, "ada@example.org", new Letter("Code", "123456"), Now, TimeSpan.FromMinutes(10));

        mail.Retry(Now.AddMinutes(5));

        mail.GoodUntil.ShouldBe(Now.AddMinutes(10));
    }

    [Fact]
    public void Happens_once()
    {
        var mail = Queued();
        mail.Deliver(Now);

        mail.Retry(Now).Failure.ShouldBe(MailFailures.AlreadySent);
    }

    [Fact]
    public void Takes_a_subject_of_one_line() =>
        OutgoingMail.Write("ada", MailKind.Notice, "ada@example.org", new Letter("Hello\r\nBcc: eve@example.org", "Text"), Now, TimeSpan.FromDays(1)).Letter.Subject.ShouldBe("Hello  Bcc: eve@example.org");

    private static OutgoingMail Queued() =>
        OutgoingMail.Write("ada", MailKind.Confirmation, "ada@example.org", new Letter("Confirm", "Open https://jams.example.org/x", Link: "https://jams.example.org/x"), Now, TimeSpan.FromDays(1));
}
