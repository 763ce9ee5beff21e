using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Workers.Mail.OAuth;

/// <summary>Reads whose mailbox fresh tokens open.</summary>
internal interface IReadOwner
{
    MailProvider Provider { get; }

    /// <summary>The mailbox of these tokens. What goes wrong is thrown as <see cref="MailboxFault"/>.</summary>
    Task<MailGrant> Read(MailSecrets secrets, CancellationToken stop);
}
