using System.Linq.Expressions;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Which of a person's applications are wanted; board, table and export share it. What is null or empty does not narrow.</summary>
public sealed record ApplicationFilter
{
    /// <summary>Words searched for; each must begin a word of company, role, place, source or tags.</summary>
    public string? Text { get; init; }

    /// <summary>Only in this stage.</summary>
    public string? StageId { get; init; }

    /// <summary>Only found this way.</summary>
    public ApplicationSource? Source { get; init; }

    /// <summary>Only with the work done there.</summary>
    public WorkMode? WorkMode { get; init; }

    /// <summary>Only with this tag, as it is written.</summary>
    public string? Tag { get; init; }

    /// <summary>Sent on this local date or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Sent on this local date or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only what is due by this local date: a follow-up, or a deadline that comes close.</summary>
    public DateOnly? NeedsYouBy { get; init; }

    /// <summary>The archive instead of the board.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether anything but the archive and the stage narrows.</summary>
    public bool IsNarrow => this with { Archived = false, StageId = null } != new ApplicationFilter();

    /// <summary>The filter as storage understands it; what has an index comes first.</summary>
    public Expression<Func<JobApplication, bool>> Where()
    {
        Expression<Func<JobApplication, bool>> where = Archived ? x => x.ArchivedAt != null : x => x.ArchivedAt == null;
        if (StageId is { Length: > 0 } stage)
            where = where.And(x => x.StageId == stage);
        if (NeedsYouBy is { } day)
            where = where.And(x => x.NeedsYouOn <= day);
        if (From is { } from)
            where = where.And(x => x.AppliedOn >= from);
        if (To is { } to)
            where = where.And(x => x.AppliedOn <= to);
        if (Source is { } source)
            where = where.And(x => x.Source == source);
        if (WorkMode is { } mode)
            where = where.And(x => x.WorkMode == mode);
        if (Tag is { Length: > 0 } tag)
            where = where.And(x => x.Tags.Contains(tag));
        foreach (var term in SearchText.Terms(Text ?? ""))
            where = where.And(x => x.Words.Any(word => word.StartsWith(term, StringComparison.Ordinal)));
        return where;
    }
}
