using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Sets or clears the day to write again.</summary>
public sealed class SetFollowUp(ChangeApplication change, Owned<TimelineEntry> timeline, TimeProvider clock)
{
    /// <summary><paramref name="on"/> is the person's local date; null = no follow-up. Fails when there is no such application.</summary>
    public async Task<Result<JobApplication>> Run(string userId, string id, DateOnly? on, CancellationToken stop = default)
    {
        DateOnly? before = null;
        var changed = await change.Run(userId, id, application =>
        {
            before = application.FollowUpOn;
            application.FollowUp(on, clock.GetUtcNow());
            return Result.Ok;
        }, stop);
        if (changed.IsOk && before != on)
            await timeline.Insert(userId, on is { } day
                ? TimelineEntry.Of(changed.Value, TimelineKind.Edited, clock.GetUtcNow(), "Follow up on {0}", [TimelineWord.Day(day)])
                : TimelineEntry.Of(changed.Value, TimelineKind.Edited, clock.GetUtcNow(), "No follow-up any more"), stop);
        return changed;
    }
}
