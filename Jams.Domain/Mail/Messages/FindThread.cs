using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Finds a thread by an id that somebody kept, also after another thread took it over.</summary>
public sealed class FindThread(Owned<MailThread> threads, Owned<MergedThread> merged)
{
    // Threads that take each other over by turns do not happen; a circle in damaged data must not hang a page.
    private const int MostSteps = 20;

    /// <summary>The thread, or null when it is gone or somebody else's.</summary>
    public async Task<MailThread?> Run(string userId, string id, CancellationToken stop = default)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (await threads.Get(userId, id, stop) is { } thread)
                return thread;
            if (await merged.Get(userId, id, stop) is not { } step)
                return null;
            id = step.Into;
        }
        return null;
    }
}
