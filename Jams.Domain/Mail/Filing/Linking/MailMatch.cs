namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>Which application a mail is about.</summary>
/// <param name="ApplicationId">The application; null when none or several are possible.</param>
/// <param name="Reason">What told so.</param>
/// <param name="IsSure">Whether a rule may act on it; otherwise the person is asked.</param>
/// <param name="CandidateIds">Those among which the person has to choose; empty when there is one or none.</param>
public sealed record MailMatch(string? ApplicationId, LinkReason Reason, bool IsSure, IReadOnlyList<string> CandidateIds)
{
    /// <summary>About none that is known.</summary>
    public static MailMatch None { get; } = new(null, LinkReason.None, false, []);

    /// <summary>About this one.</summary>
    public static MailMatch With(string applicationId, LinkReason reason, bool isSure) => new(applicationId, reason, isSure, []);

    /// <summary>About one of these.</summary>
    public static MailMatch AmongThese(IEnumerable<string> applicationIds, LinkReason reason) => new(null, reason, false, [.. applicationIds]);
}
