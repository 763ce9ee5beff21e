using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>The texts kept of an application's posting.</summary>
public sealed class SeePostings(Owned<PostingSnapshot> postings)
{
    /// <summary>Latest first.</summary>
    public Task<IReadOnlyList<PostingSnapshot>> Run(string userId, string applicationId, CancellationToken stop = default) =>
        postings.Find(userId, new Query<PostingSnapshot>(x => x.ApplicationId == applicationId).ByDescending(x => x.CapturedAt), stop);
}
