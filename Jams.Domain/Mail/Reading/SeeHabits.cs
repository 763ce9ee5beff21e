using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>How the person reads.</summary>
public sealed class SeeHabits(Owned<ReadingHabits> habits)
{
    /// <summary>As saved, or what everybody begins with.</summary>
    public async Task<ReadingHabits> Run(string userId, CancellationToken stop = default) => await habits.Get(userId, ReadingHabits.IdOf(userId), stop) ?? ReadingHabits.Of(userId);
}
