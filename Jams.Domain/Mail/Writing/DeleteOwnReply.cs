using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Deletes an own answer.</summary>
public sealed class DeleteOwnReply(Owned<OwnReply> replies)
{
    /// <summary>Fails when there is none.</summary>
    public async Task<Result> Run(string userId, string id, CancellationToken stop = default) => await replies.Delete(userId, id, stop) ? Result.Ok : WritingFailures.NoReply;
}
