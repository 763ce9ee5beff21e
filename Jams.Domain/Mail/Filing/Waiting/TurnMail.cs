namespace Jams.Domain.Mail.Filing.Waiting;

/// <summary>A mail of a conversation, as far as turns go.</summary>
/// <param name="IsOwn">Whether the person wrote it.</param>
/// <param name="SentAt">When (UTC).</param>
/// <param name="WantsAnswer">Whether it waits for an answer of the person; for the person's own, whether it asks something.</param>
public sealed record TurnMail(bool IsOwn, DateTimeOffset SentAt, bool WantsAnswer);
