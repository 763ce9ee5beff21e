using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Takes the text out of a note; the timeline still says that there was one.</summary>
public sealed class DeleteNote(Owned<TimelineEntry> timeline)
{
    /// <summary>Fails when there is no such entry of this application, or when it is not a note.</summary>
    public async Task<Result> Run(string userId, string id, string entryId, CancellationToken stop = default)
    {
        if (await timeline.Get(userId, entryId, stop) is not { } entry || entry.ApplicationId != id)
            return ApplicationFailures.NotFound;
        return entry.Blank() is { IsOk: false } refused ? refused : await timeline.Replace(userId, entry, stop);
    }
}
