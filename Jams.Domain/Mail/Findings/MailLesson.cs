namespace Jams.Domain.Mail.Findings;

/// <summary>One correction: what the mail looked like, not what it said. Its words cannot be read back from it.</summary>
public sealed record MailLesson
{
    /// <summary>What the person said it is.</summary>
    public MailCategory Category { get; init; }

    /// <summary>Who sent it, in lower case.</summary>
    public string Sender { get; init; } = "";

    /// <summary>A fixed number of hashes of its words and pairs of words, the smallest (Broder 1997), in order.</summary>
    public IReadOnlyList<uint> Sketch { get; init; } = [];
}
