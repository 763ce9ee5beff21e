using Jams.Domain.Contacts;
using Jams.Web.Shell;

namespace Jams.Web.Pages.Contacts;

/// <summary>The form of a contact as it is typed; lists stand on lines.</summary>
public sealed class ContactInput
{
    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? Company { get; set; }
    public string? Addresses { get; set; }
    public string? Phones { get; set; }
    public DateOnly? NextContactOn { get; set; }
    public int? Strength { get; set; }
    public string? Notes { get; set; }

    /// <summary>The version the form was opened at.</summary>
    public long Version { get; set; }

    public static ContactInput Of(Contact contact) => new()
    {
        Name = contact.Name, Role = contact.Role, Company = contact.CompanyName, Addresses = TypedList.Of(contact.Addresses), Phones = TypedList.Of(contact.Phones),
        NextContactOn = contact.NextContactOn, Strength = contact.StrengthSet, Notes = contact.Notes, Version = contact.Version,
    };

    public ContactDetails Details() => new()
    {
        Name = Name, Role = Role, Addresses = TypedList.Of(Addresses, ',', ';'), Phones = TypedList.Of(Phones, ',', ';'), NextContactOn = NextContactOn, Strength = Strength, Notes = Notes,
    };
}
