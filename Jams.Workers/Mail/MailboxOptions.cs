namespace Jams.Workers.Mail;

/// <summary>The section "Mail" of the settings: what people's mailboxes may and how long they may take.</summary>
public sealed class MailboxOptions
{
    /// <summary>Whether mailboxes may be inside private networks whatever the admin's page says; only where everybody who has an account may reach those anyway.</summary>
    public bool AllowPrivateHosts { get; set; }

    /// <summary>Most mailboxes that this process listens to for new mail.</summary>
    public int MostWatched { get; set; } = 200;

    /// <summary>Longest wait for one answer of a mail server.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest wait for a connection.</summary>
    public TimeSpan ConnectPatience { get; set; } = TimeSpan.FromSeconds(10);
}
