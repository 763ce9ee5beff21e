using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Export;

/// <summary>How many applications there are to take out.</summary>
public sealed class CountApplications(Owned<JobApplication> applications)
{
    /// <summary>Those that match; without a filter all of them, the archive included.</summary>
    public Task<long> Run(string userId, ApplicationFilter? filter, CancellationToken stop = default) => applications.Count(userId, filter?.Where() ?? (application => true), stop);
}
