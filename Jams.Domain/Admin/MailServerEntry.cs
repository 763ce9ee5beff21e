namespace Jams.Domain.Admin;

/// <summary>What an admin entered for a mail server, not checked yet.</summary>
public sealed record MailServerEntry(string? Host, int Port, MailSecurity Security, string? User, string? Password, string? From, string? FromName = null);
