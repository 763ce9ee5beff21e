using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>Deletes threads for good, with everything that lies beside their mails here. In their mailboxes they stay in the trash until that empties it.</summary>
public sealed class ForgetThreads(Owned<MailMessage> messages, ForgetMails forget)
{
    /// <summary>Fails unless all of them lie in the trash.</summary>
    public async Task<Result<ThreadsChanged>> Run(string userId, IReadOnlyList<MailThread> threads, CancellationToken stop = default)
    {
        if (threads.Any(thread => thread.Shelf != MailShelf.Trash))
            return ReadingFailures.NotInTrash;
        foreach (var some in threads.Chunk(100))
        {
            var ids = some.Select(thread => thread.Id).ToList();
            await forget.Run(userId, await messages.Find(userId, x => ids.Contains(x.ThreadId), stop), stop);
        }
        return new ThreadsChanged(threads.Count, 0, null);
    }
}
