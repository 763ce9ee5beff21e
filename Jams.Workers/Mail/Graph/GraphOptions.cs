using System.ComponentModel.DataAnnotations;

namespace Jams.Workers.Mail.Graph;

/// <summary>Where Microsoft is; set by whoever runs the server, for tests and national clouds, never by a person.</summary>
public sealed class GraphOptions
{
    /// <summary>The interface to mailboxes, with its version.</summary>
    [Required]
    public Uri Address { get; set; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>Where people sign in; the tenant follows.</summary>
    [Required]
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");

    /// <summary>Requests that Microsoft allows for a mailbox in a minute (10,000 in ten minutes).</summary>
    [Range(10, 1_000_000)]
    public int CallsPerMinute { get; set; } = 1000;

    /// <summary>How long one answer may take, to its last byte.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(90);
}
