using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Import;

/// <summary>How far an import of mails has come.</summary>
public enum MailImportState
{
    /// <summary>A worker takes it at once.</summary>
    Waiting,
    /// <summary>A worker stores its mails.</summary>
    Running,
    /// <summary>Everything is in.</summary>
    Done,
    /// <summary>Given up after several tries; what was stored stays.</summary>
    Failed,
}

/// <summary>A mail of an import that could not be read: its number in the file, the file's name in an archive, and the reason (a sentence with its values).</summary>
public sealed record BadMail(int Number, string? Name, string Sentence, IReadOnlyList<string> Args);

/// <summary>A file of mails that a person brought, and the work of storing them. What mails are called follows from themselves, so doing it again, or bringing the same file again, doubles nothing.</summary>
[Index(nameof(UserId), nameof(AddedAt))]
public sealed class MailImport : Work
{
    /// <summary>Most bad mails that are named one by one.</summary>
    public const int BadLimit = 500;

    private const int MostAttempts = 5;

    private MailImport() { }

    /// <summary>The mailbox that the mails go to; it is not connected anywhere.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>The file's name.</summary>
    [Protected]
    public string Name { get; private set; } = "";

    /// <summary>Its bytes in <see cref="IFiles"/>; null when they were deleted, as they are once everything is in.</summary>
    public string? FileId { get; private set; }

    /// <summary>How many bytes.</summary>
    public long Size { get; private set; }

    /// <summary>When it was brought (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When the last mail was done (UTC).</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>How far it has come.</summary>
    public MailImportState State { get; private set; }

    /// <summary>Mails that are done.</summary>
    public int Done { get; private set; }

    /// <summary>Mails that are new here.</summary>
    public int Added { get; private set; }

    /// <summary>Mails that were here already.</summary>
    public int Repeated { get; private set; }

    /// <summary>Mails that could not be read.</summary>
    public int Bad { get; private set; }

    /// <summary>Those with their reasons, the first <see cref="BadLimit"/>.</summary>
    [Protected]
    public IReadOnlyList<BadMail> BadMails { get; private set; } = [];

    /// <summary>Whether a worker has it or will have it in a moment.</summary>
    public bool IsUnderWay => State is MailImportState.Waiting or MailImportState.Running;

    /// <summary>A file that was just brought, due at once (UTC).</summary>
    public static MailImport Of(string userId, string accountId, string name, FileReceipt file, DateTimeOffset now) => new()
    {
        UserId = userId, AccountId = accountId, Name = name.Length > 120 ? name[..120] : name, FileId = file.Id, Size = file.Size, AddedAt = now, DueAt = now,
    };

    /// <summary>These mails are done; the worker has it until then (UTC).</summary>
    public void Progress(int done, int added, int repeated, IReadOnlyList<BadMail> bad, DateTimeOffset until)
    {
        (State, Done, Added, Repeated, Bad, LeaseUntil) = (MailImportState.Running, Done + done, Added + added, Repeated + repeated, Bad + bad.Count, until);
        BadMails = [.. BadMails, .. bad.Take(Math.Max(0, BadLimit - BadMails.Count))];
    }

    /// <summary>The last mail is done; the file is not needed any more.</summary>
    public void Complete(DateTimeOffset now)
    {
        Finish();
        (State, FinishedAt, FileId) = (MailImportState.Done, now, null);
    }

    /// <summary>The worker stops (UTC); whoever starts next goes on.</summary>
    public void Release(DateTimeOffset now) => (DueAt, LeaseUntil) = (now, null);

    /// <summary>Something broke at <paramref name="now"/> (UTC): it is tried again in a while, and given up after several times.</summary>
    public void Break(string error, DateTimeOffset now)
    {
        var giveUp = Attempts >= MostAttempts;
        Fail(error, giveUp ? null : now + TimeSpan.FromSeconds(5 * Math.Pow(3, Attempts)));
        State = giveUp ? MailImportState.Failed : MailImportState.Waiting;
    }
}
