namespace Jams.Domain.Mail.Connecting;

/// <summary>What came back from a provider's sign-in page (RFC 6749, sections 4.1.2 and 4.1.2.1): the state, and either a code or an error.</summary>
public sealed record MailAnswer(string? State, string? Code, string? Error);
