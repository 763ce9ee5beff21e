using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Messages;

/// <summary>A mail on its way into the store: as it came, as it was read, as it will be stored.</summary>
internal sealed record Arrival(RemoteMail Remote, ReadableMail Read, MailMessage Message)
{
    /// <summary>Its references that are worth keeping; see <see cref="KeepMails"/>.</summary>
    public IReadOnlyList<string> References { get; init; } = Read.References;
}
