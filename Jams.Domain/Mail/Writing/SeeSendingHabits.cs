using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>How the person sends.</summary>
public sealed class SeeSendingHabits(Owned<SendingHabits> habits)
{
    /// <summary>As kept, else as everybody begins.</summary>
    public async Task<SendingHabits> Run(string userId, CancellationToken stop = default) => await habits.Get(userId, SendingHabits.IdOf(userId), stop) ?? SendingHabits.Of(userId);
}
