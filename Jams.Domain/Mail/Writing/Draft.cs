using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Why a mail is written.</summary>
public enum DraftKind
{
    /// <summary>Of its own.</summary>
    New,
    /// <summary>To whom wrote.</summary>
    Reply,
    /// <summary>To all who were in it.</summary>
    ReplyAll,
    /// <summary>To hand a mail on.</summary>
    Forward,
}

/// <summary>A file that goes out with a mail: its id in <see cref="IFiles"/>, name, type and bytes.</summary>
public sealed record DraftFile(string FileId, string Name, string MediaType, long Size);

/// <summary>What a person types of a mail. Recipients stand as typed, parted by commas; the signature and what is quoted are put below when it is sent.</summary>
public sealed record DraftText(string AccountId, string To, string Cc, string Bcc, string Subject, string Text, bool Quotes);

/// <summary>A mail that is being written. Saved while typing; whoever saves says which revision they began from.</summary>
[Index(nameof(UserId), nameof(ChangedAt))]
[Index(nameof(UserId), nameof(ThreadId))]
public sealed class Draft : OwnedDocument
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLimit = 200_000;

    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectLimit = 500;

    /// <summary>Longest list of recipients, in characters.</summary>
    public const int PartiesLimit = 10_000;

    /// <summary>Most bytes of all its files together; what most providers take once it is encoded.</summary>
    public const long FilesLimit = 18L * 1024 * 1024;

    /// <summary>Most files.</summary>
    public const int MostFiles = 20;

    private Draft() { }

    /// <summary>Why it is written.</summary>
    public DraftKind Kind { get; private set; }

    /// <summary>The mail it answers or hands on; null = none.</summary>
    public string? AnswersId { get; private set; }

    /// <summary>The thread of that mail.</summary>
    public string? ThreadId { get; private set; }

    /// <summary>The mailbox it is sent from; empty when there is none.</summary>
    public string AccountId { get; private set; } = "";

    /// <summary>What was typed.</summary>
    [Protected]
    public DraftText Content { get; private set; } = Empty;

    /// <summary>The files.</summary>
    [Protected]
    public IReadOnlyList<DraftFile> Files { get; private set; } = [];

    /// <summary>Counts what was typed; two windows that began from the same one do not overwrite each other.</summary>
    public int Revision { get; private set; }

    /// <summary>The window that typed last: what it sends is newer than what it sent before, whatever overtook whatever on the way.</summary>
    public string Writer { get; private set; } = "";

    /// <summary>When it was saved last (UTC).</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    private static DraftText Empty { get; } = new("", "", "", "", "", "", true);

    /// <summary>A draft that nothing was saved of yet. <paramref name="id"/>: as the page that writes it was given; null = a new one.</summary>
    public static Draft Begin(string userId, string? id, DraftKind kind, Messages.MailMessage? answers, DraftText content) => new()
    {
        Id = id ?? NewId(), UserId = userId, Kind = kind, AnswersId = answers?.Id, ThreadId = answers?.ThreadId, Content = content, AccountId = content.AccountId,
    };

    /// <summary>Whether an id looks like one.</summary>
    public static bool IsId(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower);

    /// <summary>Another draft with the same beginnings and other words: what a second window typed.</summary>
    public Draft Copy(DraftText content, string writer, DateTimeOffset now) => new()
    {
        UserId = UserId, Kind = Kind, AnswersId = AnswersId, ThreadId = ThreadId, AccountId = content.AccountId, Content = content, Writer = writer, Revision = 1, ChangedAt = now,
    };

    /// <summary>These words now, typed in this window, at this instant (UTC).</summary>
    public void Write(DraftText content, string writer, DateTimeOffset now) => (Content, AccountId, Writer, Revision, ChangedAt) = (content, content.AccountId, writer, Revision + 1, now);

    /// <summary>With one file more.</summary>
    public void Attach(DraftFile file) => Files = [.. Files, file];

    /// <summary>Without this file.</summary>
    public void Detach(string fileId) => Files = [.. Files.Where(file => file.FileId != fileId)];

    /// <summary>What was to be sent comes back.</summary>
    internal static Draft Back(MailToSend mail, DateTimeOffset now) => new()
    {
        Id = mail.DraftId, UserId = mail.UserId, Kind = mail.Kind, AnswersId = mail.AnswersId, ThreadId = mail.ThreadId, AccountId = mail.AccountId, Content = mail.Content, Files = mail.Files,
        Revision = mail.Revision + 1, ChangedAt = now,
    };

    /// <summary>The key under which this revision is sent once, however often "send" is pressed.</summary>
    internal string SendKey => RemoteKey.Of(Id, "send", Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
