namespace Jams.Domain.Mail.Messages;

/// <summary>Somebody named in a mail: the display name as written, and the address. Either may be empty in what arrives.</summary>
public sealed record MailParty(string Name, string Address)
{
    /// <summary>The name, or the address when there is none.</summary>
    public string Shown => Name.Length > 0 ? Name : Address;
}
