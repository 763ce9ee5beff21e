using System.Collections.Concurrent;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Mail.Cloud;

/// <summary>The lanes of this process, one a mailbox.</summary>
internal sealed class CloudLanes(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, CloudLane> _lanes = new();

    public CloudLane Of(MailAccount account, int unitsPerMinute) => _lanes.GetOrAdd(account.Id, _ => new CloudLane(new UnitBudget(unitsPerMinute, clock)));
}
