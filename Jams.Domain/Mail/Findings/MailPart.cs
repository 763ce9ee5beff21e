namespace Jams.Domain.Mail.Findings;

/// <summary>What a stretch of a mail's text is.</summary>
public enum MailPartKind
{
    /// <summary>What the sender wrote now.</summary>
    Newest,
    /// <summary>The sender's name and contact, legal notices, how to unsubscribe.</summary>
    Footer,
    /// <summary>Earlier mail that is repeated.</summary>
    Quoted,
}

/// <summary>A stretch of <see cref="MailText.Body"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct MailPart(MailPartKind Kind, int Start, int Length);
