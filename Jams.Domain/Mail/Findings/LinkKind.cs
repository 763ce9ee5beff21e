namespace Jams.Domain.Mail.Findings;

/// <summary>What a link in a mail is good for.</summary>
public enum LinkKind
{
    /// <summary>None of the others.</summary>
    Plain,
    /// <summary>Opens a video meeting.</summary>
    Meeting,
    /// <summary>Books a time.</summary>
    Scheduling,
    /// <summary>Opens a test.</summary>
    Assessment,
    /// <summary>Opens the application, or the place where it is kept.</summary>
    Portal,
    /// <summary>Opens one posting.</summary>
    Posting,
    /// <summary>Opens a paper to sign.</summary>
    Signing,
    /// <summary>Ends a subscription.</summary>
    Unsubscribe,
}

/// <summary>A link and what it is good for.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Link">The link.</param>
public sealed record SortedLink(LinkKind Kind, MailLink Link);
