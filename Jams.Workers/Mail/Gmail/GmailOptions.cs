using System.ComponentModel.DataAnnotations;

namespace Jams.Workers.Mail.Gmail;

/// <summary>Where Google is; set by whoever runs the server, for tests and proxies, never by a person.</summary>
public sealed class GmailOptions
{
    /// <summary>The interface to mailboxes.</summary>
    [Required]
    public Uri Address { get; set; } = new("https://gmail.googleapis.com");

    /// <summary>Where people sign in.</summary>
    [Required]
    public Uri SignIn { get; set; } = new("https://accounts.google.com/o/oauth2/v2/auth");

    /// <summary>Where codes become tokens.</summary>
    [Required]
    public Uri Tokens { get; set; } = new("https://oauth2.googleapis.com/token");

    /// <summary>Where tokens are given back.</summary>
    [Required]
    public Uri Revocation { get; set; } = new("https://oauth2.googleapis.com/revoke");

    /// <summary>Units of quota that Google allows for a mailbox in a minute.</summary>
    [Range(100, 1_000_000)]
    public int UnitsPerMinute { get; set; } = 6000;

    /// <summary>How long one answer may take, to its last byte.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(90);
}
