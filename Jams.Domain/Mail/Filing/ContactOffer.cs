using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Findings.Facts;

namespace Jams.Domain.Mail.Filing;

/// <summary>Somebody who wrote about an application and is not a contact yet.</summary>
/// <param name="Name">Their name as they write it.</param>
/// <param name="Address">Their address, lower case.</param>
public sealed record ContactOffer(string Name, string Address)
{
    /// <summary>
    /// The sender, when they look like a person: a name of two to five words of letters that is not the company's or a department's, and an address of their own. Null otherwise.
    /// </summary>
    public static ContactOffer? Of(string name, string address, string company)
    {
        var who = name.Split([" via ", " at ", " from ", " bei ", " (", " | ", ", "], StringSplitOptions.None)[0].Trim(' ', '"', '\'');
        var words = who.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = words.Select(SearchText.Fold).ToList();
        if (words.Length is < 2 or > 5 || who.Length > Contacts.Contact.NameLimit || !who.All(letter => char.IsLetter(letter) || letter is ' ' or '.' or '-' or '\'' or '’'))
            return null;
        if (!char.IsUpper(words[0][0]) || folded.Exists(NameWords.IsGeneric) || NameForms.Words(company).Intersect(folded).Any())
            return null;
        var own = address.Trim().ToLowerInvariant();
        if (!System.Net.Mail.MailAddress.TryCreate(own, out var parsed) || parsed.Address != own || own.Contains("reply", StringComparison.Ordinal) || SendingSystems.OfHost(parsed.Host) is not null)
            return null;
        return new ContactOffer(who, own);
    }
}
