using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Reads a thread, changes it, and stores it; when somebody else was faster (a new mail came) it is read and changed again.</summary>
public sealed class ChangeThread(Owned<MailThread> threads)
{
    private const int Tries = 8;

    /// <summary>Returns the thread as stored. Fails when it is gone, with what <paramref name="change"/> refuses, or with <see cref="StorageFailures.Stale"/> after eight lost races.</summary>
    public async Task<Result<MailThread>> Run(string userId, string id, Func<MailThread, Result> change, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await threads.Get(userId, id, stop) is not { } thread)
                return ReadingFailures.NotFound;
            if (change(thread) is { Failure: { } refused })
                return refused;
            var stored = await threads.Replace(userId, thread, stop);
            if (stored.IsOk)
                return thread;
            if (attempt == Tries)
                return stored.Failure!;
        }
    }
}
