using Jams.Domain.Companies;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>
/// One job a person wants, from the first note to the end. It is kept small, because lists read many: the posting, notes and history are documents of their own.
/// </summary>
[Index(nameof(UserId), nameof(ArchivedAt), nameof(StageId), nameof(Rank))]
[Index(nameof(UserId), nameof(ArchivedAt), nameof(ChangedAt))]
[Index(nameof(UserId), nameof(ArchivedAt), nameof(AppliedOn))]
[Index(nameof(UserId), nameof(ArchivedAt), nameof(CompanyKey))]
[Index(nameof(UserId), nameof(ArchivedAt), nameof(NeedsYouOn))]
[Index(nameof(UserId), nameof(CompanyKey), nameof(RoleKey))]
[Index(nameof(UserId), nameof(LinkKey))]
[Index(nameof(UserId), nameof(CompanyId))]
[Index(nameof(UserId), nameof(ImportBatchId))]
public sealed class JobApplication : OwnedDocument
{
    /// <summary>Longest role, company or place, in characters.</summary>
    public const int NameLimit = 200;

    /// <summary>Longest free text, in characters.</summary>
    public const int TextLimit = 4000;

    /// <summary>Most tags.</summary>
    public const int TagsLimit = 20;

    /// <summary>Longest tag, in characters.</summary>
    public const int TagLimit = 40;

    /// <summary>Days before a deadline from which it needs the person.</summary>
    public const int DeadlineNotice = 3;

    private JobApplication() { }

    /// <summary>The company's document.</summary>
    public string CompanyId { get; private set; } = "";

    /// <summary>The company's name, repeated so that lists need one read; follows when the company is renamed.</summary>
    public string CompanyName { get; private set; } = "";

    /// <summary>The company's name made comparable; sorts without regard to case.</summary>
    public string CompanyKey { get; private set; } = "";

    /// <summary>The job's title.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The title made comparable.</summary>
    public string RoleKey { get; private set; } = "";

    /// <summary>The stage it is in: an id in the person's <see cref="StageList"/>.</summary>
    public string StageId { get; private set; } = "";

    /// <summary>How far it has come. As a rule the stage's kind; a withdrawn application can lie in a stage of another ended kind.</summary>
    public StageKind Kind { get; private set; }

    /// <summary>Its place in the column, smallest on top. Only the order counts, see <see cref="Ranks"/>.</summary>
    public long Rank { get; private set; }

    /// <summary>Since when it is in its stage (UTC).</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Where, in the posting's words.</summary>
    public string? Location { get; private set; }

    /// <summary>Where the work is done.</summary>
    public WorkMode? WorkMode { get; private set; }

    /// <summary>The posting's address: absolute, http or https.</summary>
    public string? Link { get; private set; }

    /// <summary>The address made comparable, see <see cref="WebAddress.Key"/>.</summary>
    public string? LinkKey { get; private set; }

    /// <summary>How the person found it.</summary>
    public ApplicationSource? Source { get; private set; }

    /// <summary>The name of the board, the person or the agency.</summary>
    public string? SourceName { get; private set; }

    /// <summary>What is paid.</summary>
    [Protected]
    public Salary? Salary { get; private set; }

    /// <summary>What comes with the salary.</summary>
    public string? Benefits { get; private set; }

    /// <summary>The person's local date of sending it.</summary>
    public DateOnly? AppliedOn { get; private set; }

    /// <summary>The local date to write again.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    /// <summary>The local date of the deadline: to apply by, or to answer an offer by.</summary>
    public DateOnly? DeadlineOn { get; private set; }

    /// <summary>From which local date on it needs the person: the follow-up, or <see cref="DeadlineNotice"/> days before the deadline. Null when ended or nothing is due.</summary>
    public DateOnly? NeedsYouOn { get; private set; }

    /// <summary>Words to group by, as the person wrote them.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>The people of this application: ids of contacts.</summary>
    public IReadOnlyList<string> ContactIds { get; private set; } = [];

    /// <summary>Which resume was sent, in the person's words.</summary>
    public string? ResumeUsed { get; private set; }

    /// <summary>Folded words of company, role, place, source and tags; searched by their beginnings.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>The import it came with, if any.</summary>
    public string? ImportBatchId { get; private set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When anything about it last changed (UTC).</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it ended (UTC); null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When it was put into the archive (UTC); null while it is on the board.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Counts the edits of its details. A form carries the number it was opened at, so that moving a card elsewhere does not make the form stale.</summary>
    public int Revision { get; private set; }

    /// <summary>
    /// A new application in this stage, at this place of its column. <paramref name="now"/> is UTC, <paramref name="today"/> the person's date: a stage of something sent gives it the date of sending when
    /// the details have none. An import gives its <paramref name="importBatchId"/> and the <paramref name="id"/> that follows from the row. Fails as <see cref="Edit"/>.
    /// </summary>
    public static Result<JobApplication> Add(string userId, Company company, ApplicationDetails details, Stage stage, long rank, DateTimeOffset now, DateOnly today, string? importBatchId = null, string? id = null)
    {
        var added = new JobApplication { Id = id ?? NewId(), UserId = userId, AddedAt = now, ImportBatchId = importBatchId };
        added.Enter(stage.Id, stage.Kind, rank, now);
        if (added.Edit(company, details, now) is { Failure: { } refused })
            return refused;
        added.Date(today);
        added.Revision = 0;
        return added;
    }

    /// <summary>
    /// Replaces the details. Fails for a missing role, texts that are too long, too many tags, or a link that is not a web address; nothing is changed then.
    /// </summary>
    public Result Edit(Company company, ApplicationDetails details, DateTimeOffset now)
    {
        var role = Clean(details.Role);
        if (role is null or { Length: > NameLimit })
            return ApplicationFailures.Role;
        var link = WebAddress.Of(details.Link);
        if (link.Failure is { } noLink)
            return noLink.For(nameof(Link));
        var tags = details.Tags.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tags.Count > TagsLimit || tags.Any(tag => tag.Length > TagLimit))
            return ApplicationFailures.Tags;
        (string Field, string? Text, int Limit)[] texts =
        [
            (nameof(Location), Clean(details.Location), NameLimit), (nameof(SourceName), Clean(details.SourceName), NameLimit),
            (nameof(Benefits), details.Benefits?.Trim(), TextLimit), (nameof(ResumeUsed), Clean(details.ResumeUsed), NameLimit),
        ];
        if (texts.FirstOrDefault(text => text.Text?.Length > text.Limit) is { Text: not null } tooLong)
            return ApplicationFailures.TooLong(tooLong.Field, tooLong.Limit);

        (Role, RoleKey) = (role, Applications.RoleKey.Of(role));
        (Location, SourceName, Benefits, ResumeUsed) = (texts[0].Text, texts[1].Text, texts[2].Text is { Length: > 0 } benefits ? benefits : null, texts[3].Text);
        (WorkMode, Source, Salary, Tags) = (details.WorkMode, details.Source, details.Salary, tags);
        (Link, LinkKey) = (link.Value, WebAddress.Key(link.Value));
        (AppliedOn, FollowUpOn, DeadlineOn) = (details.AppliedOn, details.FollowUpOn, details.DeadlineOn);
        Revision++;
        NameCompany(company);
        Changed(now);
        return Result.Ok;
    }

    /// <summary>Belongs to this company, under its present name.</summary>
    public void NameCompany(Company company)
    {
        (CompanyId, CompanyName, CompanyKey) = (company.Id, company.Name, company.Key);
        SetWords();
    }

    /// <summary>
    /// Goes to a stage, at a place of its column. Something sent gets its date, something ended is closed, something reopened is open again.
    /// Returns what it left, for undoing, or null when only the place in the same column changed. Refused in the archive.
    /// </summary>
    public Result<StageMove?> MoveTo(Stage stage, long rank, DateTimeOffset now, DateOnly today)
    {
        if (ArchivedAt is not null)
            return ApplicationFailures.Archived;
        if (stage.Id == StageId)
        {
            Rank = rank;
            return Result.Of<StageMove?>(null);
        }
        var move = Leaving(stage.Id, stage.Kind);
        Enter(stage.Id, stage.Kind, rank, now);
        Date(today);
        Changed(now);
        return move;
    }

    /// <summary>The person takes the application back; it goes to this ended stage. Returns what it left. Refused in the archive and when it is withdrawn already.</summary>
    public Result<StageMove?> Withdraw(Stage ended, long rank, DateTimeOffset now)
    {
        if (ArchivedAt is not null)
            return ApplicationFailures.Archived;
        if (Kind == StageKind.Withdrawn)
            return ApplicationFailures.AlreadyWithdrawn;
        var move = Leaving(ended.Id, StageKind.Withdrawn);
        Enter(ended.Id, StageKind.Withdrawn, rank, now);
        Changed(now);
        return move;
    }

    /// <summary>Takes a change of stage back. Refused when it is no longer where that change put it, or in the archive.</summary>
    public Result TakeBack(StageMove move, DateTimeOffset now)
    {
        if (ArchivedAt is not null)
            return ApplicationFailures.Archived;
        if (StageId != move.ToStageId || Kind != move.ToKind)
            return ApplicationFailures.MovedOn;
        Enter(move.FromStageId, move.FromKind, move.Rank, now);
        (ClosedAt, AppliedOn) = (move.ClosedAt, move.AppliedOn);
        Changed(now);
        return Result.Ok;
    }

    /// <summary>Leaves the board for the archive. Refused when it is there already.</summary>
    public Result Archive(DateTimeOffset now)
    {
        if (ArchivedAt is not null)
            return ApplicationFailures.AlreadyArchived;
        ArchivedAt = now;
        Changed(now);
        return Result.Ok;
    }

    /// <summary>Comes back from the archive to the stage it was in. Refused when it is not there.</summary>
    public Result Restore(DateTimeOffset now)
    {
        if (ArchivedAt is null)
            return ApplicationFailures.NotArchived;
        ArchivedAt = null;
        Changed(now);
        return Result.Ok;
    }

    /// <summary>Sets or clears the local date to write again.</summary>
    public void FollowUp(DateOnly? on, DateTimeOffset now)
    {
        FollowUpOn = on;
        Revision++;
        Changed(now);
    }

    /// <summary>Adds tags that it does not have yet. Fails when there are too many or one is too long.</summary>
    public Result Tag(IEnumerable<string> added, DateTimeOffset now)
    {
        var tags = Tags.Concat(added.Select(Clean).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tags.Count > TagsLimit || tags.Any(tag => tag.Length > TagLimit))
            return ApplicationFailures.Tags;
        Retag(tags, now);
        return Result.Ok;
    }

    /// <summary>Takes a tag away, however its letters are cased; false when it does not have it.</summary>
    public bool Untag(string tag, DateTimeOffset now)
    {
        var left = Tags.Where(other => !other.Equals(tag, StringComparison.OrdinalIgnoreCase)).ToList();
        if (left.Count == Tags.Count)
            return false;
        Retag(left, now);
        return true;
    }

    /// <summary>A contact belongs to it; nothing happens when it does already.</summary>
    public void Attach(string contactId, DateTimeOffset now)
    {
        if (ContactIds.Contains(contactId))
            return;
        ContactIds = [.. ContactIds, contactId];
        Changed(now);
    }

    /// <summary>A contact no longer belongs to it.</summary>
    public void Detach(string contactId, DateTimeOffset now)
    {
        ContactIds = [.. ContactIds.Where(id => id != contactId)];
        Changed(now);
    }

    /// <summary>Something happened to it (a note, a task, a file): it counts as changed at this instant (UTC).</summary>
    public void Touch(DateTimeOffset now) => Changed(now);

    /// <summary>Another place in the same column, when the column is spread anew.</summary>
    public void Rerank(long rank) => Rank = rank;

    /// <summary>Its stage was deleted and this one takes its place: goes there without a mark in its dates.</summary>
    public void Adopt(Stage stage, long rank, DateTimeOffset now)
    {
        var (since, closed) = (StageSince, ClosedAt);
        Enter(stage.Id, Kind == StageKind.Withdrawn && stage.Kind.IsEnded() ? Kind : stage.Kind, rank, now);
        StageSince = since;
        ClosedAt = Kind.IsEnded() ? closed ?? now : null;
        Changed(now);
    }

    private void Retag(IReadOnlyList<string> tags, DateTimeOffset now)
    {
        Tags = tags;
        SetWords();
        Revision++;
        Changed(now);
    }

    private void SetWords() => Words = SearchText.Words([CompanyName, Role, Location, SourceName, .. Tags]);

    private StageMove Leaving(string toStageId, StageKind toKind) => new()
    {
        FromStageId = StageId, FromKind = Kind, ToStageId = toStageId, ToKind = toKind, Rank = Rank, ClosedAt = ClosedAt, AppliedOn = AppliedOn,
    };

    private void Enter(string stageId, StageKind kind, long rank, DateTimeOffset now)
    {
        (StageId, Kind, Rank, StageSince) = (stageId, kind, rank, now);
        ClosedAt = kind.IsEnded() ? ClosedAt ?? now : null;
    }

    private void Date(DateOnly today)
    {
        if (Kind.IsSent())
            AppliedOn ??= today;
    }

    private void Changed(DateTimeOffset now)
    {
        ChangedAt = now;
        // A deadline to apply by is met by applying; one to answer an offer by stays.
        var deadline = Kind is StageKind.Saved or StageKind.Offer ? DeadlineOn : null;
        NeedsYouOn = Kind.IsEnded() ? null : Earlier(FollowUpOn, deadline?.AddDays(-DeadlineNotice));
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static string? Clean(string? text)
    {
        var clean = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : clean;
    }
}
