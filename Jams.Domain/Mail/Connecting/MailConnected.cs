using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Connecting;

/// <summary>A mailbox that was connected; whether it was there before, and when its sign-in ends although nobody ends it (UTC; null = it does not).</summary>
public sealed record MailConnected(MailAccount Account, bool Again, DateTimeOffset? EndsAt);
