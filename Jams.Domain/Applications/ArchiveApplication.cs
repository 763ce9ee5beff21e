using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Puts an application into the archive: off the board, nothing is lost.</summary>
public sealed class ArchiveApplication(ChangeApplication change, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary>Fails when it does not exist or is there already.</summary>
    public async Task<Result<JobApplication>> Run(string userId, string id, CancellationToken stop = default)
    {
        var changed = await change.Run(userId, id, application => application.Archive(clock.GetUtcNow()), stop);
        if (changed.IsOk)
            await timeline.Insert(userId, TimelineEntry.Of(changed.Value, TimelineKind.Archived, clock.GetUtcNow(), "Put into the archive"), stop);
        return changed;
    }
}
