namespace Jams.Domain.Mail.Findings;

/// <summary>A link in a mail.</summary>
/// <param name="Words">What it says; the address itself where it is bare.</param>
/// <param name="Address">Where it leads, as written. Never followed.</param>
public sealed record MailLink(string Words, string Address);
