using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>The applications that a mail can be filed with.</summary>
public sealed class SeeLinkChoices(Owned<JobApplication> applications)
{
    /// <summary>Most that are shown.</summary>
    public const int Limit = 300;

    /// <summary>The likely ones first, then those on the board by their latest change.</summary>
    public async Task<IReadOnlyList<JobApplication>> Run(string userId, IReadOnlyList<JobApplication> likely, CancellationToken stop = default)
    {
        var board = await applications.Find(userId, new Query<JobApplication>(x => x.ArchivedAt == null).ByDescending(x => x.ChangedAt).Take(Limit), stop);
        return [.. likely, .. board.Where(one => !likely.Any(other => other.Id == one.Id))];
    }
}
