using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Deletes a label; the threads that carried it stay, without it.</summary>
public sealed class DeleteLabel(Owned<MailLabel> labels, Owned<MailThread> threads, ChangeThread change)
{
    /// <summary>Fails when there is no such label.</summary>
    public async Task<Result> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await labels.Get(userId, id, stop) is null)
            return ReadingFailures.NoLabel;
        foreach (var thread in await threads.Find(userId, x => x.LabelIds.Contains(id), stop))
            await change.Run(userId, thread.Id, carrying =>
            {
                carrying.Label([.. carrying.LabelIds.Where(label => label != id)]);
                return Result.Ok;
            }, stop);
        await labels.Delete(userId, id, stop);
        return Result.Ok;
    }
}
