using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>How a thread was before something was done to it, as far as that can be taken back.</summary>
/// <param name="ThreadId">Which.</param>
/// <param name="Shelf">Where it lay.</param>
/// <param name="SnoozedUntil">When it would have come back (UTC).</param>
/// <param name="Turn">Whose turn it was.</param>
/// <param name="TurnSince">Since when (UTC).</param>
/// <param name="Marked">Ids of the mails whose mark "read" was changed.</param>
public sealed record ThreadBefore(string ThreadId, MailShelf Shelf, DateTimeOffset? SnoozedUntil, MailTurn Turn, DateTimeOffset? TurnSince, IReadOnlyList<string> Marked);

/// <summary>Something that was done to threads and can be taken back for a while.</summary>
[Index(nameof(UserId), nameof(At))]
public sealed class MailUndo : OwnedDocument
{
    /// <summary>How long it can be taken back.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    /// <summary>How many are kept for a person.</summary>
    public const int Kept = 20;

    private MailUndo() { }

    /// <summary>What was done.</summary>
    public ThreadAct Act { get; private set; }

    /// <summary>The label, for changes of labels.</summary>
    public string? LabelId { get; private set; }

    /// <summary>The threads that it changed.</summary>
    public IReadOnlyList<ThreadBefore> Before { get; private set; } = [];

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Something that was done at <paramref name="now"/> (UTC).</summary>
    public static MailUndo Of(string userId, ThreadAct act, string? labelId, IReadOnlyList<ThreadBefore> before, DateTimeOffset now) => new() { UserId = userId, Act = act, LabelId = labelId, Before = before, At = now };
}
