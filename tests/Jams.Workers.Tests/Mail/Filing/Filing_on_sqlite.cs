namespace Jams.Workers.Tests.Mail.Filing;

public sealed class Filing_on_sqlite : FilingContract
{
    private protected override Task<FilingRoom> Room() => FilingRoom.Open();
}
