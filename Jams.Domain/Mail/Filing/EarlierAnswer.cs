using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing;

/// <summary>What was thought of a mail before.</summary>
/// <param name="Category">What it was taken for.</param>
/// <param name="Confidence">How surely, 0 to 1.</param>
/// <param name="Method">By whom.</param>
/// <param name="Until">When that was replaced (UTC).</param>
public sealed record EarlierAnswer(MailCategory Category, double Confidence, FindingMethod Method, DateTimeOffset Until);
