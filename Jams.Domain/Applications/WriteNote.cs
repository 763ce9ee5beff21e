using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Adds a note to the timeline.</summary>
public sealed class WriteNote(ChangeApplication change, Owned<JobApplication> applications, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary><paramref name="text"/> is Markdown. Fails when there is no such application, or when the text is empty or too long.</summary>
    public async Task<Result<TimelineEntry>> Run(string userId, string id, string? text, CancellationToken stop = default)
    {
        if (await applications.Get(userId, id, stop) is not { } application)
            return ApplicationFailures.NotFound;
        var note = TimelineEntry.Note(application, text, clock.GetUtcNow());
        if (!note.IsOk)
            return note;
        await timeline.Insert(userId, note.Value, stop);
        await change.Run(userId, id, found =>
        {
            found.Touch(clock.GetUtcNow());
            return Result.Ok;
        }, stop);
        return note;
    }
}
