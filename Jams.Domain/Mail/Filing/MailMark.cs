using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a mail was taken for, as the timeline keeps it.</summary>
/// <param name="Category">What it means.</param>
/// <param name="Confidence">How surely, 0 to 1.</param>
public sealed record MailMark(MailCategory Category, double Confidence);
