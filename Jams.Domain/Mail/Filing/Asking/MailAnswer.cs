using System.ComponentModel;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing.Asking;

/// <summary>What an AI says of a mail. It is checked against the mail, and is never more than a guess.</summary>
internal sealed record MailAnswer(
    [property: Description("What the mail means.")] MailCategory Meaning,
    [property: Description("The words of the mail that say so, copied exactly; empty for other.")] string Quote,
    [property: Description("The company, as the mail writes it.")] string? Company,
    [property: Description("The job's title, as the mail writes it.")] string? Role);
