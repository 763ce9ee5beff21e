using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Saves how the person sends.</summary>
public sealed class SaveSendingHabits(SeeSendingHabits see, Owned<SendingHabits> habits)
{
    /// <summary>Fails only when two windows saved at the same moment.</summary>
    public async Task<Result> Run(string userId, int undoSeconds, CancellationToken stop = default)
    {
        var kept = await see.Run(userId, stop);
        kept.Wait(undoSeconds);
        return kept.Version == 0 ? await habits.Insert(userId, kept, stop) : await habits.Replace(userId, kept, stop);
    }
}
