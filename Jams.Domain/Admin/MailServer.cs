namespace Jams.Domain.Admin;

/// <summary>How the connection to a mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>TLS on port 465, else STARTTLS where the server offers it.</summary>
    Auto,
    /// <summary>STARTTLS, or no mail.</summary>
    StartTls,
    /// <summary>TLS from the first byte on.</summary>
    Tls,
    /// <summary>Not at all; only for a mail server on the same machine or network.</summary>
    None,
}

/// <summary>The mail server this server hands its mails to (RFC 6409: message submission).</summary>
public sealed record MailServer
{
    private MailServer() { }

    /// <summary>Name or address.</summary>
    public string Host { get; private init; } = "";

    /// <summary>1 to 65535; usually 587 or 465.</summary>
    public int Port { get; private init; }

    /// <summary>How the connection is encrypted.</summary>
    public MailSecurity Security { get; private init; }

    /// <summary>Who signs in; null = nobody.</summary>
    public string? User { get; private init; }

    /// <summary>The password that goes with <see cref="User"/>.</summary>
    public string? Password { get; private init; }

    /// <summary>The sender's address.</summary>
    public string From { get; private init; } = "";

    /// <summary>The sender's name; may be empty.</summary>
    public string FromName { get; private init; } = "";

    /// <summary>
    /// Checked settings. Fails, naming the field, when the host is no host, the port is out of range, or the sender is no address.
    /// An empty password keeps that of <paramref name="before"/> if host and user stay the same: it must not be sent to another server.
    /// </summary>
    public static Result<MailServer?> Of(MailServerEntry entry, MailServer? before = null)
    {
        var name = entry.Host?.Trim() ?? "";
        if (name.Length is 0 or > 253 || Uri.CheckHostName(name) == UriHostNameType.Unknown)
            return AdminFailures.Host;
        if (entry.Port is < 1 or > 65535)
            return AdminFailures.Port;
        if (!Enum.IsDefined(entry.Security))
            return AdminFailures.Security;
        var sender = entry.From?.Trim() ?? "";
        if (sender.Length > 254 || sender.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) || sender.IndexOf('@') < 1 || sender.LastIndexOf('@') is var at && (at == sender.Length - 1 || at != sender.IndexOf('@')))
            return AdminFailures.From;
        var login = string.IsNullOrWhiteSpace(entry.User) ? null : entry.User.Trim();
        var kept = before is not null && before.Host == name && before.User == login ? before.Password : null;
        var secret = login is null ? null : string.IsNullOrEmpty(entry.Password) ? kept : entry.Password;
        if (login is not null && secret is null)
            return AdminFailures.Password;
        return new MailServer
        {
            Host = name, Port = entry.Port, Security = entry.Security, User = login, Password = secret, From = sender,
            FromName = string.Concat((entry.FromName ?? "").Where(letter => !char.IsControl(letter))).Trim(),
        };
    }
}
