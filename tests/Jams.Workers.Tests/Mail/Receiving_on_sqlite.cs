namespace Jams.Workers.Tests.Mail;

public sealed class Receiving_on_sqlite : ReceivingContract
{
    private protected override Task<MailRoom> Room() => MailRoom.Open();
}
