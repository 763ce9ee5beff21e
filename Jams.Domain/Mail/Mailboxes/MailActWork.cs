using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Something the person did here that still has to be done in the mailbox: it survives a restart and a provider that is away.</summary>
[Index(nameof(UserId), nameof(AccountId))]
public sealed class MailActWork : Work
{
    /// <summary>After this long a mailbox that cannot be reached is not asked any more.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(7);

    private MailActWork() { }

    /// <summary>The mailbox.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>The mails, as the provider names them.</summary>
    public IReadOnlyList<string> RemoteIds { get; private set; } = [];

    /// <summary>Marks to set.</summary>
    public MailFlags Set { get; private set; }

    /// <summary>Marks to clear.</summary>
    public MailFlags Clear { get; private set; }

    /// <summary>The folder to move to; null = none.</summary>
    public FolderRole? MoveTo { get; private set; }

    /// <summary>When the person did it (UTC).</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Due at once (UTC).</summary>
    public static MailActWork Of(string userId, string accountId, IReadOnlyList<string> remoteIds, MailFlags set, MailFlags clear, FolderRole? moveTo, DateTimeOffset now) => new()
    {
        UserId = userId, AccountId = accountId, RemoteIds = remoteIds, Set = set, Clear = clear, MoveTo = moveTo, AskedAt = now, DueAt = now,
    };

    /// <summary>These flags after it was done.</summary>
    public MailFlags Over(MailFlags flags) => (flags | Set) & ~Clear;

    /// <summary>Not before then (UTC): the mailbox cannot be reached.</summary>
    public void PutOff(DateTimeOffset until) => DueAt = DueAt < until ? until : DueAt;

    /// <summary>Due at once (UTC): the mailbox can be reached again.</summary>
    public void Hurry(DateTimeOffset now) => DueAt = DueAt is null ? null : now;
}
