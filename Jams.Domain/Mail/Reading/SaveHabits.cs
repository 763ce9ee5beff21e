using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Saves how the person reads.</summary>
public sealed class SaveHabits(SeeHabits see, Owned<ReadingHabits> habits)
{
    /// <summary>Fails only when two windows saved at the same moment.</summary>
    public async Task<Result> Run(string userId, bool marksRead, bool priorityFirst, CancellationToken stop = default)
    {
        var kept = await see.Run(userId, stop);
        kept.Change(marksRead, priorityFirst);
        return kept.Version == 0 ? await habits.Insert(userId, kept, stop) : await habits.Replace(userId, kept, stop);
    }
}
