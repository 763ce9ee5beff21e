using Jams.Workers.Tests.Storage;

namespace Jams.Workers.Tests.Mail.Filing;

public sealed class Filing_on_mongo(MongoServer server) : FilingContract
{
    private protected override async Task<FilingRoom> Room()
    {
        var connection = await server.Fresh();
        return await FilingRoom.Open(mongo: connection, ended: () => MongoServer.Drop(connection));
    }
}
