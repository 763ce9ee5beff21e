namespace Jams.Domain.Mail.Findings;

/// <summary>What the header of a mail tells about how it was sent.</summary>
public sealed record MailMarks
{
    /// <summary>List-Unsubscribe (RFC 2369); empty for none.</summary>
    public string ListUnsubscribe { get; init; } = "";

    /// <summary>List-Id (RFC 2919); empty for none.</summary>
    public string ListId { get; init; } = "";

    /// <summary>Precedence, such as "bulk"; empty for none.</summary>
    public string Precedence { get; init; } = "";

    /// <summary>Auto-Submitted (RFC 3834) other than "no"; empty for none.</summary>
    public string AutoSubmitted { get; init; } = "";

    /// <summary>The remaining extension headers that sending systems leave (their names begin with X- or Feedback-ID), name → value.</summary>
    public IReadOnlyDictionary<string, string> Extensions { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it was sent to many.</summary>
    public bool IsBulk => ListId.Length > 0 || Precedence.Contains("bulk", StringComparison.OrdinalIgnoreCase) || Precedence.Contains("list", StringComparison.OrdinalIgnoreCase);
}
