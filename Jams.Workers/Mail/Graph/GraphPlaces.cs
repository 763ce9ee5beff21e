using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Mail.Graph;

/// <summary>What the folders of a mailbox are for (id → role), those that are not shown, and when that was asked (UTC).</summary>
internal sealed record GraphPlaces(IReadOnlyDictionary<string, FolderRole> Roles, IReadOnlyList<string> Hidden, DateTimeOffset AskedAt)
{
    /// <summary>A mailbox is read every few seconds; an archive that is made meanwhile is known as one a little later.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(30);
}
