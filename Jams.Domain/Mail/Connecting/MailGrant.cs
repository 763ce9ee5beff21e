using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Connecting;

/// <summary>What a provider gave after a sign-in: the tokens, whose mailbox they open, the name that stands before the address in mail from there (null = none told), and other addresses that arrive there.</summary>
public sealed record MailGrant(string Address, string? SenderName, IReadOnlyList<string> Aliases, MailSecrets Secrets);
