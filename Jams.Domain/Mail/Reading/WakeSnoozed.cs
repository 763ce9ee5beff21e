using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Brings back, for everybody, the threads whose time has come. A late or doubled run changes nothing: what is back is not snoozed any more.</summary>
public sealed class WakeSnoozed(IDocuments<MailThread> threads, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Returns how many came back.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var back = 0;
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await threads.Find(new Query<MailThread>(x => x.Shelf == MailShelf.Snoozed && x.SnoozedUntil <= now).By(x => x.SnoozedUntil).Take(AtOnce), stop);
            var before = back;
            foreach (var thread in due)
            {
                thread.Wake(now);
                // Somebody else changed it at this moment: it is looked at again with the next run.
                back += (await threads.Replace(thread, stop)).IsOk ? 1 : 0;
            }
            if (due.Count < AtOnce || back == before)
                return back;
        }
    }
}
