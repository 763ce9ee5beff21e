namespace Jams.Domain.Mail.Findings;

/// <summary>Somebody named in a mail's envelope lines.</summary>
/// <param name="Name">The display name; empty for none.</param>
/// <param name="Address">The address as written; may be empty or no address at all in broken mail.</param>
public sealed record MailParty(string Name, string Address)
{
    /// <summary>What stands after the @, in lower case; empty for none.</summary>
    public string Domain { get; } = Address.LastIndexOf('@') is >= 0 and var at ? Address[(at + 1)..].Trim().TrimEnd('>', '.').ToLowerInvariant() : "";

    /// <summary>What stands before the @, in lower case; empty for none.</summary>
    public string Local { get; } = Address.LastIndexOf('@') is > 0 and var at ? Address[..at].Trim().ToLowerInvariant() : "";
}
