using Jams.Domain.Mail.Writing;

namespace Jams.Web.Mail;

/// <summary>The mails of a thread that are on their way.</summary>
public sealed record OnTheWayModel(string ThreadId, IReadOnlyList<MailToSend> Mails);
