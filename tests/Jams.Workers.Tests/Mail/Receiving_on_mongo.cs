using Jams.Workers.Tests.Storage;

namespace Jams.Workers.Tests.Mail;

public sealed class Receiving_on_mongo(MongoServer server) : ReceivingContract
{
    private protected override async Task<MailRoom> Room()
    {
        var connection = await server.Fresh();
        return await MailRoom.Open(connection, ended: () => MongoServer.Drop(connection));
    }
}
