using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing;

/// <summary>A mail as it was read, and what it was taken for.</summary>
public sealed record Judgement(MailText Text, Classification Found);
