using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Tests.Mail;

public sealed class Knowing_a_mailbox
{
    [Theory]
    [InlineData("ines@GoogleMail.com", "Gmail")]
    [InlineData("ines@hotmail.co.uk", "Outlook")]
    [InlineData("ines@me.com", "iCloud")]
    [InlineData("ines@web.de", "WEB.DE")]
    [InlineData("ines@t-online.de", "T-Online")]
    [InlineData("ines@orange.fr", "Orange")]
    [InlineData("ines@firm.example", null)]
    public void Names_the_provider_of_an_address(string address, string? name) => (KnownProviders.Of(address)?.Name).ShouldBe(name);

    [Theory]
    [InlineData("mx1.firm-example-com01b.mail.protection.outlook.com.", "Outlook")]
    [InlineData("in1-smtp.messagingengine.com", "Fastmail")]
    [InlineData("smtpin.rzone.de", "STRATO")]
    public void Names_who_takes_in_the_mail_of_a_domain(string exchanger, string name) => KnownProviders.OfExchangers([exchanger])!.Name.ShouldBe(name);

    [Fact]
    public void Does_not_take_one_name_for_another_that_ends_alike() => KnownProviders.OfExchangers(["mx.notgoogle.com"]).ShouldBeNull();

    [Fact]
    public void Waits_longer_after_each_failure_and_never_very_long()
    {
        Enumerable.Range(1, 12).Select(failures => MailboxRhythm.AfterFailures(failures, 0).TotalSeconds).ShouldBe([15, 30, 60, 120, 240, 480, 960, 1800, 1800, 1800, 1800, 1800]);
        MailboxRhythm.AfterFailures(1, 1).ShouldBe(TimeSpan.FromSeconds(18));
    }

    [Theory]
    [InlineData(FolderRole.Inbox, FolderRole.Archive, true)]
    [InlineData(FolderRole.Sent, FolderRole.Archive, false)]
    [InlineData(FolderRole.Other, FolderRole.Archive, false)]
    [InlineData(FolderRole.Sent, FolderRole.Trash, true)]
    [InlineData(FolderRole.Archive, FolderRole.Inbox, true)]
    [InlineData(FolderRole.Trash, FolderRole.Trash, false)]
    public void Moves_what_lay_in_the_inbox_and_leaves_what_the_person_sorted(FolderRole from, FolderRole to, bool isLeft) => from.IsLeft(to).ShouldBe(isLeft);

    [Theory]
    [InlineData("<a@b>", "a@b")]
    [InlineData(" a@b ", "<a@b>")]
    public void Tells_mails_apart_by_their_bare_name(string one, string other) => MessageKey.Of(one).ShouldBe(MessageKey.Of(other));

    [Fact]
    public void Tells_mails_with_the_same_name_apart_by_date_sender_and_subject()
    {
        var at = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
        MessageKey.OfMail("a@b", at, "x@y", "One").ShouldBe(MessageKey.OfMail("<a@b>", at.ToOffset(TimeSpan.FromHours(2)), "X@Y", "One "));
        MessageKey.OfMail("a@b", at, "x@y", "One").ShouldNotBe(MessageKey.OfMail("a@b", at, "x@y", "Two"));
    }
}
