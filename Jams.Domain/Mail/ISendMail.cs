using Jams.Domain.Admin;

namespace Jams.Domain.Mail;

/// <summary>Hands mails to a mail server.</summary>
public interface ISendMail
{
    /// <summary>Tries once, for at most about a minute. Everything that a mail server, or the way to it, can do wrong comes back as a <see cref="Delivery"/>.</summary>
    Task<Delivery> Send(MailServer server, OutgoingMail mail, CancellationToken stop = default);
}

/// <summary>How an attempt ended. <paramref name="Detail"/> is what the mail server said, shortened.</summary>
public sealed record Delivery(MailProblem? Problem, string? Detail = null)
{
    /// <summary>The mail server has taken the mail and answers for it now.</summary>
    public static Delivery Done { get; } = new((MailProblem?)null);

    /// <summary>Whether trying the same mail again is pointless; everything else can heal by itself or by other settings.</summary>
    public bool IsFinal => Problem is MailProblem.Recipient or MailProblem.Refused or MailProblem.TooOld;
}
