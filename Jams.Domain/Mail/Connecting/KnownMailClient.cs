namespace Jams.Domain.Mail.Connecting;

/// <summary>The client that a person's sign-ins go through, and whether it is their own.</summary>
public sealed record KnownMailClient(MailClient Client, bool IsOwn);
