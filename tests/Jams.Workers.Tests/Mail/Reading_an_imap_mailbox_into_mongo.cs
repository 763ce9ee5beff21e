using Jams.Domain.Mail.Messages;
using Jams.Workers.Tests.Storage;
using MailKit;

namespace Jams.Workers.Tests.Mail;

public sealed class Reading_an_imap_mailbox_into_mongo(MongoServer server)
{
    [Fact]
    public async Task Does_the_same_as_into_the_embedded_database()
    {
        var connection = await server.Fresh();
        await using var imap = await ImapRoom.Open(mongo: connection, ended: () => MongoServer.Drop(connection));
        imap.Put("INBOX", [.. Enumerable.Range(1, 120).Select(number => new TestMail($"m{number}") { Subject = $"m {number:000}" })]);
        imap.Put("Label", new TestMail("m1") { Subject = "m 001" });
        await imap.Read();

        await imap.Elsewhere("INBOX", async (folder, uids, client) => await folder.MoveToAsync(uids, await client.GetFolderAsync("Archive")), "m 002");
        await imap.Elsewhere("INBOX", async (folder, uids, _) =>
        {
            await folder.AddFlagsAsync(uids, MessageFlags.Deleted, true);
            await folder.ExpungeAsync();
        }, "m 003");
        await imap.Server.End();
        imap.Server.Renumber(ImapRoom.User, "Archive");
        await imap.Server.Run();
        await imap.Read();

        var here = await imap.Here();
        here.Count.ShouldBe(119);
        here.ShouldContain("INBOX+Label: m 001");
        here.ShouldContain("Archive: m 002");
        here.ShouldNotContain("INBOX: m 003");
        (await imap.Room.Get<FindByWords>().Run(MailRoom.Ines, "times", most: 500)).Count.ShouldBe(119);
    }
}
