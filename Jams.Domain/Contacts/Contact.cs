using Jams.Domain.Companies;
using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Somebody the person has to do with in their search.</summary>
[Index(nameof(UserId), nameof(NameKey))]
[Index(nameof(UserId), nameof(CompanyId))]
[Index(nameof(UserId), nameof(NextContactOn), nameof(LastContactOn), nameof(NameKey))]
[Index(nameof(UserId), nameof(LastContactOn))]
public sealed class Contact : OwnedDocument
{
    /// <summary>Longest name, role, address or number, in characters.</summary>
    public const int NameLimit = 200;

    /// <summary>Longest notes, in characters.</summary>
    public const int NotesLimit = 20_000;

    /// <summary>Most addresses and numbers each.</summary>
    public const int ListLimit = 10;

    /// <summary>How many of the latest days in touch are kept.</summary>
    public const int DaysKept = 24;

    private Contact() { }

    /// <summary>The full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded; sorts without regard to case.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Their company's document, if known.</summary>
    public string? CompanyId { get; private set; }

    /// <summary>Their company's name, repeated so that lists need one read.</summary>
    public string? CompanyName { get; private set; }

    /// <summary>What they do.</summary>
    public string? Role { get; private set; }

    /// <summary>Mail addresses, lower case.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>Telephone numbers as the person wrote them.</summary>
    public IReadOnlyList<string> Phones { get; private set; } = [];

    /// <summary>The person's correction of how close they are, 0–4; null = computed.</summary>
    public int? StrengthSet { get; private set; }

    /// <summary>The latest local days on which they were in touch, newest first.</summary>
    public IReadOnlyList<DateOnly> ContactDays { get; private set; } = [];

    /// <summary>The latest of <see cref="ContactDays"/>.</summary>
    public DateOnly? LastContactOn { get; private set; }

    /// <summary>The local date to get in touch again.</summary>
    public DateOnly? NextContactOn { get; private set; }

    /// <summary>What the person noted, in Markdown.</summary>
    [Protected]
    public string? Notes { get; private set; }

    /// <summary>Folded words of name, company, role and addresses, searched by their beginnings.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>A new contact of this person; an import gives the <paramref name="id"/>. Fails as <see cref="Edit"/>.</summary>
    public static Result<Contact> Add(string userId, Company? company, ContactDetails details, DateTimeOffset now, string? id = null)
    {
        var contact = new Contact { Id = id ?? NewId(), UserId = userId, AddedAt = now };
        return contact.Edit(company, details, now) is { Failure: { } refused } ? refused : contact;
    }

    /// <summary>Replaces what is known. Fails for a missing or long name, something that is no mail address, long lists or notes, or a strength outside of 0–4; nothing is changed then.</summary>
    public Result Edit(Company? company, ContactDetails details, DateTimeOffset now)
    {
        var (name, role) = (Clean(details.Name), Clean(details.Role));
        var addresses = Listed(details.Addresses.Select(address => address.ToLowerInvariant()));
        var phones = Listed(details.Phones);
        if (name.Length is 0 or > NameLimit)
            return ContactFailures.Name;
        if (role.Length > NameLimit)
            return ContactFailures.TooLong(nameof(Role), NameLimit);
        if (details.Notes?.Length > NotesLimit)
            return ContactFailures.TooLong(nameof(Notes), NotesLimit);
        if (addresses.FirstOrDefault(address => !System.Net.Mail.MailAddress.TryCreate(address, out var parsed) || parsed.Address != address) is { } noAddress)
            return ContactFailures.Address(noAddress);
        if (Math.Max(addresses.Count, phones.Count) > ListLimit || addresses.Concat(phones).Any(text => text.Length > NameLimit))
            return ContactFailures.Lists;
        if (details.Strength is < 0 or > 4)
            return ContactFailures.Strength;
        (Name, NameKey, Role) = (name, SearchText.Fold(name), role.Length > 0 ? role : null);
        (Addresses, Phones) = (addresses, phones);
        (StrengthSet, NextContactOn) = (details.Strength, details.NextContactOn);
        Notes = details.Notes?.Trim() is { Length: > 0 } notes ? notes : null;
        NameCompany(company);
        ChangedAt = now;
        return Result.Ok;
    }

    /// <summary>Works at this company, under its present name; null = at none that is known.</summary>
    public void NameCompany(Company? company)
    {
        (CompanyId, CompanyName) = (company?.Id, company?.Name);
        Words = SearchText.Words([Name, CompanyName, Role, .. Addresses]);
    }

    /// <summary>Sets or clears the local date to get in touch again.</summary>
    public void Plan(DateOnly? on, DateTimeOffset now) => (NextContactOn, ChangedAt) = (on, now);

    /// <summary>They were in touch on this local day. A next contact that is due by then is done.</summary>
    public void InTouch(DateOnly on, DateTimeOffset now)
    {
        ContactDays = [.. ContactDays.Append(on).Distinct().OrderDescending().Take(DaysKept)];
        LastContactOn = ContactDays[0];
        if (NextContactOn <= on)
            NextContactOn = null;
        ChangedAt = now;
    }

    /// <summary>They were not in touch on this local day after all.</summary>
    public void NotInTouch(DateOnly on, DateTimeOffset now)
    {
        ContactDays = [.. ContactDays.Where(day => day != on)];
        LastContactOn = ContactDays.Count > 0 ? ContactDays[0] : null;
        ChangedAt = now;
    }

    /// <summary>The person's word on how close they are, 0–4; null = computed again. Fails for another figure.</summary>
    public Result Correct(int? strength, DateTimeOffset now)
    {
        if (strength is < 0 or > 4)
            return ContactFailures.Strength;
        (StrengthSet, ChangedAt) = (strength, now);
        return Result.Ok;
    }

    /// <summary>How close they are, 0–4: as the person says, else computed from how often and how lately they were in touch (see <see cref="RelationshipStrength"/>).</summary>
    public int Strength(DateOnly today) => StrengthSet ?? RelationshipStrength.Of(ContactDays, today);

    private static List<string> Listed(IEnumerable<string> texts) =>
        [.. texts.Select(Clean).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Clean(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
