using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>
/// A job's posting as it was when it was read: the page may change or vanish, this stays. A document of its own, because it is long and lists of applications need not read it.
/// </summary>
[Index(nameof(UserId), nameof(ApplicationId), nameof(CapturedAt))]
public sealed class PostingSnapshot : OwnedDocument
{
    /// <summary>Longest text that is kept, in characters; the rest is cut.</summary>
    public const int TextLimit = 100_000;

    private PostingSnapshot() { }

    /// <summary>A posting of this application, read at <paramref name="now"/> (UTC) from <paramref name="sourceUrl"/>, if it has an address.</summary>
    public static PostingSnapshot Of(JobApplication application, string text, string? sourceUrl, DateTimeOffset now) => new()
    {
        UserId = application.UserId,
        ApplicationId = application.Id,
        Text = text.Length > TextLimit ? text[..TextLimit] : text,
        SourceUrl = sourceUrl,
        CapturedAt = now,
    };

    /// <summary>The application it belongs to.</summary>
    public string ApplicationId { get; private set; } = "";

    /// <summary>Plain text, lines as in the posting.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The page it was read from, if any.</summary>
    public string? SourceUrl { get; private set; }

    /// <summary>When it was read (UTC).</summary>
    public DateTimeOffset CapturedAt { get; private set; }
}
