using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Reading;

namespace Jams.Web.Mail;

/// <summary>What stands beside every list: figures, labels, mailboxes, the person's habits, and whether there is a model to ask.</summary>
public sealed record MailPanel(MailCounts Counts, IReadOnlyList<MailLabel> Labels, IReadOnlyList<MailAccount> Accounts, bool MarksRead, bool PriorityFirst, bool CanAsk);
