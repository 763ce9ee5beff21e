using System.Linq.Expressions;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Which threads a list shows. What is null does not narrow.</summary>
public sealed record MailFilter
{
    /// <summary>The list.</summary>
    public MailPlace Place { get; init; } = MailPlace.Inbox;

    /// <summary>Only of this category.</summary>
    public MailCategory? Kind { get; init; }

    /// <summary>Only with mail of this mailbox.</summary>
    public string? AccountId { get; init; }

    /// <summary>Only with this label.</summary>
    public string? LabelId { get; init; }

    /// <summary>Whether anything narrows the list further.</summary>
    public bool IsNarrow => Kind is not null || AccountId is not null || LabelId is not null;

    /// <summary>The filter as storage understands it; what has an index comes first.</summary>
    public Expression<Func<MailThread, bool>> Where()
    {
        var where = At(Place);
        if (Kind is { } kind)
            where = where.And(x => x.Category == kind);
        if (AccountId is { } account)
            where = where.And(x => x.AccountIds.Contains(account));
        if (LabelId is { } label)
            where = where.And(x => x.LabelIds.Contains(label));
        return where;
    }

    /// <summary>The order of the list: the inbox by what matters when <paramref name="priorityFirst"/>, those who wait by when their turn began, everything else the newest first.</summary>
    public Query<MailThread> Query(bool priorityFirst)
    {
        var query = new Query<MailThread>(Where());
        // The id goes the same way as the rest: then one index gives the whole order.
        return Place switch
        {
            MailPlace.Inbox when priorityFirst => query.ByDescending(x => x.Weight).ByDescending(x => x.StandsAt).ByDescending(x => x.Id),
            MailPlace.Answer or MailPlace.Waiting => query.ByDescending(x => x.TurnSince).ByDescending(x => x.Id),
            MailPlace.Sent => query.ByDescending(x => x.OwnAt).ByDescending(x => x.Id),
            MailPlace.Snoozed => query.By(x => x.SnoozedUntil),
            _ => query.ByDescending(x => x.StandsAt).ByDescending(x => x.Id),
        };
    }

    /// <summary>The instant by which a thread stands in the list of a place.</summary>
    public static DateTimeOffset StandsAt(MailThread thread, MailPlace place) => place switch
    {
        MailPlace.Answer or MailPlace.Waiting => thread.TurnSince ?? thread.StandsAt,
        MailPlace.Sent => thread.OwnAt ?? thread.StandsAt,
        MailPlace.Snoozed => thread.SnoozedUntil ?? thread.StandsAt,
        _ => thread.StandsAt,
    };

    private static Expression<Func<MailThread, bool>> At(MailPlace place) => place switch
    {
        MailPlace.Inbox => x => x.Shelf == MailShelf.Inbox,
        MailPlace.Answer => x => x.Turn == MailTurn.Mine && x.Shelf != MailShelf.Trash && x.Shelf != MailShelf.Junk,
        MailPlace.Waiting => x => x.Turn == MailTurn.Theirs && x.Shelf != MailShelf.Trash && x.Shelf != MailShelf.Junk,
        MailPlace.Snoozed => x => x.Shelf == MailShelf.Snoozed,
        MailPlace.Sent => x => x.OwnAt != null && x.Shelf != MailShelf.Trash && x.Shelf != MailShelf.Junk,
        MailPlace.Archive => x => x.Shelf == MailShelf.Archive,
        MailPlace.Trash => x => x.Shelf == MailShelf.Trash,
        MailPlace.Junk => x => x.Shelf == MailShelf.Junk,
        _ => x => x.Shelf != MailShelf.Trash && x.Shelf != MailShelf.Junk,
    };
}
