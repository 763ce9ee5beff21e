using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>The recurring jobs of the server and how their last runs went.</summary>
public sealed class SeeJobs(Owned<JobRun> runs)
{
    /// <summary>All of them, by name.</summary>
    public Task<IReadOnlyList<JobRun>> Run(CancellationToken stop = default) => runs.Find(Document.ServerKey, _ => true, stop);
}
