using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>The person's own answers.</summary>
public sealed class SeeOwnReplies(Owned<OwnReply> replies)
{
    /// <summary>All, by name.</summary>
    public Task<IReadOnlyList<OwnReply>> Run(string userId, CancellationToken stop = default) => replies.Find(userId, new Query<OwnReply>(_ => true).By(reply => reply.Name), stop);
}
