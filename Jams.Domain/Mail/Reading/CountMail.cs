using System.Collections.Frozen;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>The figures beside the lists.</summary>
/// <param name="Unread">Threads in the inbox with something unread.</param>
/// <param name="Answer">Threads that the person should answer.</param>
/// <param name="Waiting">Threads in which the person waits.</param>
/// <param name="Snoozed">Threads that come back.</param>
/// <param name="Kinds">Threads of each category that is not ordinary mail.</param>
public sealed record MailCounts(long Unread, long Answer, long Waiting, long Snoozed, IReadOnlyDictionary<MailCategory, long> Kinds);

/// <summary>Counts the person's threads. Every figure comes from an index alone.</summary>
public sealed class CountMail(Owned<MailThread> threads)
{
    /// <summary>The categories that are counted, in the order of the panel.</summary>
    public static IReadOnlyList<MailCategory> Kinds { get; } =
    [
        MailCategory.InterviewInvite, MailCategory.AvailabilityRequest, MailCategory.FollowUpRequired, MailCategory.ApplicationConfirmation, MailCategory.Offer, MailCategory.RecruiterOutreach, MailCategory.Rejection,
    ];

    /// <summary>All figures.</summary>
    public async Task<MailCounts> Run(string userId, CancellationToken stop = default)
    {
        var kinds = new Dictionary<MailCategory, long>();
        foreach (var kind in Kinds)
            kinds[kind] = await threads.Count(userId, new MailFilter { Place = MailPlace.All, Kind = kind }.Where(), stop);
        return new MailCounts(
            await Unread(userId, stop), await Of(userId, MailPlace.Answer, stop), await Of(userId, MailPlace.Waiting, stop), await Of(userId, MailPlace.Snoozed, stop),
            kinds.Where(pair => pair.Value > 0).ToFrozenDictionary());
    }

    /// <summary>Threads in the inbox with something unread.</summary>
    public Task<long> Unread(string userId, CancellationToken stop = default) => threads.Count(userId, x => x.Shelf == MailShelf.Inbox && x.Unread > 0, stop);

    private Task<long> Of(string userId, MailPlace place, CancellationToken stop) => threads.Count(userId, new MailFilter { Place = place }.Where(), stop);
}
