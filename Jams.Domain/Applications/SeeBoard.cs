using Jams.Domain.Contacts;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>One column of the board.</summary>
/// <param name="Stage">Its stage.</param>
/// <param name="Cards">The cards that are shown, top first.</param>
/// <param name="Count">How many there are.</param>
public sealed record BoardColumn(Stage Stage, IReadOnlyList<JobApplication> Cards, long Count)
{
    /// <summary>How many are not shown.</summary>
    public long Hidden => Count - Cards.Count;
}

/// <summary>The board as it is asked for.</summary>
/// <param name="Columns">One for each stage, in the person's order.</param>
/// <param name="NeedsYou">How many of all applications on the board need the person by today.</param>
/// <param name="Overdue">How many follow-ups are overdue.</param>
/// <param name="SentThisWeek">How many were sent since Monday.</param>
/// <param name="ContactsDue">How many people are to be contacted by today.</param>
public sealed record Board(IReadOnlyList<BoardColumn> Columns, long NeedsYou, long Overdue, long SentThisWeek, long ContactsDue)
{
    /// <summary>How many cards match.</summary>
    public long Count => Columns.Sum(column => column.Count);
}

/// <summary>The person's board.</summary>
public sealed class SeeBoard(SeeStages stages, Owned<JobApplication> applications, CountDueContacts contacts)
{
    /// <summary>Cards a column shows at first.</summary>
    public const int Limit = 50;

    /// <summary>Cards a column of ended applications shows at first.</summary>
    public const int EndedLimit = 2;

    /// <summary>Cards a column shows when all are wanted.</summary>
    public const int WholeLimit = 1000;

    /// <summary>
    /// The cards that match <paramref name="filter"/>; the column <paramref name="whole"/> is shown whole. <paramref name="today"/> is the person's local date.
    /// </summary>
    public async Task<Board> Run(string userId, ApplicationFilter filter, string? whole, DateOnly today, CancellationToken stop = default)
    {
        var list = await stages.Run(userId, stop);
        var columns = new List<BoardColumn>(list.Stages.Count);
        foreach (var stage in list.Stages)
            if (filter.StageId is null || filter.StageId == stage.Id)
                columns.Add(await Column(userId, stage, filter, whole == stage.Id, stop));
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new Board(columns,
            await applications.Count(userId, x => x.ArchivedAt == null && x.NeedsYouOn <= today, stop),
            await applications.Count(userId, x => x.ArchivedAt == null && x.NeedsYouOn < today && x.FollowUpOn < today, stop),
            await applications.Count(userId, x => x.ArchivedAt == null && x.AppliedOn >= monday && x.AppliedOn <= today, stop),
            await contacts.Run(userId, today, stop));
    }

    /// <summary>One column.</summary>
    public async Task<BoardColumn> Column(string userId, Stage stage, ApplicationFilter filter, bool whole, CancellationToken stop = default)
    {
        var where = (filter with { StageId = stage.Id }).Where();
        var limit = whole ? WholeLimit : stage.Kind.IsEnded() ? EndedLimit : Limit;
        var cards = await applications.Find(userId, new Query<JobApplication>(where).By(x => x.Rank).Take(limit), stop);
        return new BoardColumn(stage, cards, cards.Count < limit ? cards.Count : await applications.Count(userId, where, stop));
    }
}
