using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>The file is here; the person looks at the mapping.</summary>
    Uploaded,
    /// <summary>Started; a worker takes it at once.</summary>
    Waiting,
    /// <summary>A worker adds the applications.</summary>
    Running,
    /// <summary>Everything is in.</summary>
    Done,
    /// <summary>Taken back.</summary>
    Undone,
    /// <summary>Given up after several tries; what was added stays and can be undone.</summary>
    Failed,
}

/// <summary>
/// A table of applications that a person brought, and the work of adding them. The ids of what it adds follow from its own id and the row's number, so a worker that goes on after
/// a crash adds nothing twice.
/// </summary>
[Index(nameof(UserId), nameof(AddedAt))]
public sealed class ApplicationImport : Work
{
    /// <summary>Most bytes of a file: 20 MB.</summary>
    public const long SizeLimit = 20 * 1024 * 1024;

    /// <summary>Most rows of a file.</summary>
    public const int RowsLimit = 50_000;

    /// <summary>Most columns of a file.</summary>
    public const int ColumnsLimit = 200;

    /// <summary>Most rows that are named one by one in the result.</summary>
    public const int RemarksLimit = 1000;

    /// <summary>How long the file is kept after the import, for the list of bad rows; a file that was brought and never imported is forgotten after this time, too.</summary>
    public static readonly TimeSpan FileKept = TimeSpan.FromDays(30);

    private const int MostAttempts = 5;

    private ApplicationImport() { }

    /// <summary>A file that was just brought, with the mapping that the program guessed. <paramref name="now"/> is UTC.</summary>
    public static ApplicationImport Of(string userId, string name, FileReceipt file, int rows, ImportMapping mapping, DateTimeOffset now) => new()
    {
        UserId = userId, Name = name.Length > 120 ? name[..120] : name, FileId = file.Id, Size = file.Size, Total = rows, Mapping = mapping, AddedAt = now, DueAt = now + FileKept,
    };

    /// <summary>The file's name.</summary>
    [Protected]
    public string Name { get; private set; } = "";

    /// <summary>Its bytes in <see cref="IFiles"/>; null when they were deleted.</summary>
    public string? FileId { get; private set; }

    /// <summary>How many bytes.</summary>
    public long Size { get; private set; }

    /// <summary>How the table becomes applications.</summary>
    [Protected]
    public ImportMapping Mapping { get; private set; } = new();

    /// <summary>How far it has come.</summary>
    public ImportState State { get; private set; }

    /// <summary>When the file was brought (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When the last row was done (UTC).</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The person's local date when it was started.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Rows in the file, the header left out.</summary>
    public int Total { get; private set; }

    /// <summary>Rows that are done.</summary>
    public int Done { get; private set; }

    /// <summary>Applications that were added.</summary>
    public int Added { get; private set; }

    /// <summary>Rows that the person had already, and that were left out.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Rows left out because of their status word.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Rows that could not be imported.</summary>
    public int Bad { get; private set; }

    /// <summary>The bad rows with their reasons, the first <see cref="RemarksLimit"/>.</summary>
    [Protected]
    public IReadOnlyList<ImportRemark> BadRows { get; private set; } = [];

    /// <summary>What was not understood in rows that were imported, the first <see cref="RemarksLimit"/>.</summary>
    [Protected]
    public IReadOnlyList<ImportRemark> Remarks { get; private set; } = [];

    /// <summary>Applications that undoing removed.</summary>
    public int Removed { get; private set; }

    /// <summary>Applications that undoing left, because they were changed since.</summary>
    public int Kept { get; private set; }

    /// <summary>Whether the file is there and nothing was added yet.</summary>
    public bool CanChange => State == ImportState.Uploaded;

    /// <summary>Whether a worker has it or will have it in a moment.</summary>
    public bool IsUnderWay => State is ImportState.Waiting or ImportState.Running;

    /// <summary>The id of what row <paramref name="number"/> becomes; sorts by rows and can be told as this import's.</summary>
    public string IdOf(int number) => IdPrefix + number.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the ids of everything that this import adds begin with.</summary>
    public string IdPrefix => Id[..24];

    /// <summary>Another mapping. Refused once it was started.</summary>
    public Result Map(ImportMapping mapping, int rows)
    {
        if (!CanChange)
            return ImportFailures.Started;
        (Mapping, Total) = (mapping, rows);
        return Result.Ok;
    }

    /// <summary>Gives it to the workers. <paramref name="today"/> is the person's date. Refused once it was started.</summary>
    public Result Start(DateOnly today, DateTimeOffset now)
    {
        if (!CanChange)
            return ImportFailures.Started;
        (State, DueAt, Today) = (ImportState.Waiting, now, today);
        return Result.Ok;
    }

    /// <summary>A batch is done; the worker has it until <paramref name="until"/> (UTC).</summary>
    public void Progress(ImportBatch batch, DateTimeOffset until)
    {
        State = ImportState.Running;
        Done += batch.Rows;
        Added += batch.Added;
        Duplicates += batch.Duplicates;
        LeftOut += batch.LeftOut;
        Bad += batch.BadRows.Count;
        BadRows = [.. BadRows, .. batch.BadRows.Take(RemarksLimit - BadRows.Count)];
        Remarks = [.. Remarks, .. batch.Remarks.Take(RemarksLimit - Remarks.Count)];
        LeaseUntil = until;
    }

    /// <summary>The last row is done. It is due once more when its file can go.</summary>
    public void Complete(DateTimeOffset now)
    {
        Finish();
        (State, FinishedAt, DueAt) = (ImportState.Done, now, now + FileKept);
    }

    /// <summary>Something broke at <paramref name="now"/> (UTC): it is tried again in a while, and given up after several times.</summary>
    public void Break(string error, DateTimeOffset now)
    {
        var giveUp = Attempts >= MostAttempts;
        Fail(error, giveUp ? null : now + TimeSpan.FromSeconds(5 * Math.Pow(3, Attempts)));
        State = giveUp ? ImportState.Failed : ImportState.Waiting;
    }

    /// <summary>What was added was taken back, but for what was changed since. Refused unless it is finished or given up.</summary>
    public Result Undo(int removed, int kept)
    {
        if (State is not (ImportState.Done or ImportState.Failed or ImportState.Undone))
            return IsUnderWay ? ImportFailures.Running : ImportFailures.NotDone;
        Finish();
        (State, Removed, Kept) = (ImportState.Undone, Removed + removed, kept);
        return Result.Ok;
    }

    /// <summary>Its file was deleted; nothing more is to be done.</summary>
    public void Forget()
    {
        FileId = null;
        Finish();
    }
}

/// <summary>What became of some rows.</summary>
public sealed record ImportBatch
{
    /// <summary>How many rows.</summary>
    public int Rows { get; init; }

    /// <summary>Applications that were added.</summary>
    public int Added { get; init; }

    /// <summary>Rows that the person had already.</summary>
    public int Duplicates { get; init; }

    /// <summary>Rows left out because of their status word.</summary>
    public int LeftOut { get; init; }

    /// <summary>Rows that could not be imported.</summary>
    public IReadOnlyList<ImportRemark> BadRows { get; init; } = [];

    /// <summary>What was not understood in rows that were imported.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];
}
