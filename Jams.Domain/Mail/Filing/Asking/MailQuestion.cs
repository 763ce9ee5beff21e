using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing.Asking;

/// <summary>The work of asking an AI about a mail that the local means are unsure about. Its id is the mail's, so it is asked once.</summary>
[Index(nameof(UserId))]
public sealed class MailQuestion : Work
{
    private MailQuestion() { }

    /// <summary>Due at once (UTC).</summary>
    public static MailQuestion Of(string userId, string messageId, DateTimeOffset now) => new() { Id = messageId, UserId = userId, DueAt = now };

    /// <summary>It was answered, or nobody can answer it.</summary>
    public void Close() => Finish();
}
