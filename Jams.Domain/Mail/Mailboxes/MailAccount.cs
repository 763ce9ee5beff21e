using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>A mailbox of a person: how it is reached, what opens it, and how it is. How far it was read stands in <see cref="MailFolder"/> and <see cref="MailboxSync"/>.</summary>
[Index(nameof(UserId), nameof(AddressKey), Unique = true)]
public sealed class MailAccount : OwnedDocument
{
    /// <summary>Longest signature, in characters.</summary>
    public const int SignatureLimit = 2000;

    /// <summary>Longest name of a mailbox or a sender, in characters.</summary>
    public const int NameLimit = 100;

    /// <summary>Most other addresses.</summary>
    public const int AliasesLimit = 20;

    private MailAccount() { }

    /// <summary>How it is reached.</summary>
    public MailProvider Provider { get; private set; }

    /// <summary>The address of the mailbox.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The address made comparable; one mailbox is connected once.</summary>
    public string AddressKey { get; private set; } = "";

    /// <summary>What its owner calls it; null = by its address.</summary>
    [Protected]
    public string? Name { get; private set; }

    /// <summary>The name, or the address when it has none.</summary>
    public string Shown => Name ?? Address;

    /// <summary>Other addresses that arrive here: mail from them is the person's own.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>The name that stands before the address in mail sent from here.</summary>
    public string? SenderName { get; private set; }

    /// <summary>The text under mail sent from here; plain text.</summary>
    [Protected]
    public string? Signature { get; private set; }

    /// <summary>The servers; null unless it is an IMAP mailbox.</summary>
    public MailHosts? Hosts { get; private set; }

    /// <summary>What opens it; null after it was disconnected.</summary>
    [Protected]
    public MailSecrets? Secrets { get; private set; }

    /// <summary>How it is.</summary>
    public MailHealth Health { get; private set; } = MailHealth.Ok(default);

    /// <summary>When it was connected first (UTC).</summary>
    public DateTimeOffset ConnectedAt { get; private set; }

    /// <summary>When it was last read to the end (UTC); null = not yet.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>A mailbox connected at <paramref name="now"/> (UTC).</summary>
    public static MailAccount Connect(string userId, MailProvider provider, string address, MailHosts? hosts, MailSecrets? secrets, string? senderName, DateTimeOffset now) => new()
    {
        UserId = userId, Provider = provider, Address = address, AddressKey = KeyOf(address), Hosts = hosts, Secrets = secrets, SenderName = senderName,
        ConnectedAt = now, Health = MailHealth.Ok(now),
    };

    /// <summary>Addresses compare without regard to case.</summary>
    public static string KeyOf(string address) => address.Trim().ToLowerInvariant();

    /// <summary>Whether mail from this address is the person's own.</summary>
    public bool IsOwn(string address) => KeyOf(address) == AddressKey || Aliases.Any(alias => KeyOf(alias) == KeyOf(address));

    /// <summary>New servers or secrets, at <paramref name="now"/> (UTC): it is tried again and counts as well until that fails.</summary>
    public void Reconnect(MailHosts? hosts, MailSecrets secrets, DateTimeOffset now) => (Hosts, Secrets, Health) = (hosts, secrets, MailHealth.Ok(now));

    /// <summary>Fresh tokens of the same sign-in.</summary>
    public void Renew(MailSecrets secrets) => Secrets = secrets;

    /// <summary>What opens it is forgotten at once (UTC); what was read stays until its owner deletes it.</summary>
    public void Disconnect(DateTimeOffset now) => (Secrets, Health) = (null, new(MailHealthState.Disabled, null, [], now));

    /// <summary>It was read to the end at this instant (UTC).</summary>
    public void WasRead(DateTimeOffset now)
    {
        ReadAt = now;
        Feel(MailHealthState.Ok, null, [], now);
    }

    /// <summary>It is in this state from now (UTC) on, with the sentence for its owner. Nothing wakes a disconnected mailbox but connecting it.</summary>
    public void Feel(MailHealthState state, string? sentence, IReadOnlyList<string> args, DateTimeOffset now)
    {
        if (Health.State != MailHealthState.Disabled)
            Health = new(state, sentence, args, Health.State == state ? Health.Since : now);
    }

    /// <summary>Its owner calls it so from now on; empty = by its address.</summary>
    public void Call(string? name) => Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>How mail from here is signed.</summary>
    public void Introduce(string? senderName, string? signature, IReadOnlyList<string> aliases) =>
        (SenderName, Signature, Aliases) = (senderName, signature, aliases);
}
