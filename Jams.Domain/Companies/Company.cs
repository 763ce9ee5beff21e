using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>A company the person has to do with. Found by its comparable name or an alias, never by a mail domain alone.</summary>
[Index(nameof(UserId), nameof(Key), Unique = true)]
// For lists: a unique index leaves out documents without a value, so it serves no order; older MongoDB takes no two indexes over the same properties.
[Index(nameof(UserId), nameof(Key), nameof(AddedAt))]
public sealed class Company : OwnedDocument
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 200;

    /// <summary>Longest notes, in characters.</summary>
    public const int NotesLimit = 20_000;

    /// <summary>Most aliases, domains or links each.</summary>
    public const int ListLimit = 20;

    private Company() { }

    /// <summary>The name as the person writes it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name made comparable, see <see cref="CompanyKey.Of"/>; unique among the person's companies.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>The aliases made comparable.</summary>
    public IReadOnlyList<string> AliasKeys { get; private set; } = [];

    /// <summary>Its mail and web domains, lower case.</summary>
    public IReadOnlyList<string> Domains { get; private set; } = [];

    /// <summary>Its pages: absolute, http or https.</summary>
    public IReadOnlyList<string> Links { get; private set; } = [];

    /// <summary>What the person noted about it, in Markdown.</summary>
    [Protected]
    public string? Notes { get; private set; }

    /// <summary>Folded words of name and aliases, searched by their beginnings.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>A new company of this person; an import gives the <paramref name="id"/>. Fails when the name is empty or too long.</summary>
    public static Result<Company> Add(string userId, string? name, DateTimeOffset now, string? id = null)
    {
        var company = new Company { Id = id ?? NewId(), UserId = userId, AddedAt = now };
        return company.Edit(new CompanyDetails { Name = name }, now) is { Failure: { } refused } ? refused : company;
    }

    /// <summary>Replaces what is known about it. Fails for a missing or long name, long lists or notes, or a link that is not a web address; nothing is changed then.</summary>
    public Result Edit(CompanyDetails details, DateTimeOffset now)
    {
        var name = Clean(details.Name);
        if (name.Length is 0 or > NameLimit)
            return CompanyFailures.Name;
        if (details.Notes?.Length > NotesLimit)
            return CompanyFailures.TooLong(nameof(Notes), NotesLimit);
        var links = details.Links.Where(link => link.Trim().Length > 0).Select(WebAddress.Of).ToList();
        if (links.FirstOrDefault(link => !link.IsOk) is { Failure: { } noLink })
            return noLink.For(nameof(Links));
        var aliases = Listed(details.Aliases);
        var domains = Listed(details.Domains.Select(domain => domain.ToLowerInvariant()));
        if (new[] { aliases.Count, domains.Count, links.Count }.Max() > ListLimit || aliases.Concat(domains).Any(text => text.Length > NameLimit))
            return CompanyFailures.Lists;
        (Name, Key) = (name, CompanyKey.Of(name));
        (Aliases, AliasKeys) = (aliases, [.. aliases.Select(CompanyKey.Of).Distinct()]);
        (Domains, Links) = (domains, [.. links.Select(link => link.Value!)]);
        Notes = details.Notes?.Trim() is { Length: > 0 } notes ? notes : null;
        Words = SearchText.Words([Name, .. Aliases]);
        ChangedAt = now;
        return Result.Ok;
    }

    /// <summary>
    /// Takes over what is known about another company that is the same one: its name becomes an alias, its notes follow these. Fails when that is more than a company can hold; nothing is changed
    /// then.
    /// </summary>
    public Result Absorb(Company other, DateTimeOffset now)
    {
        var aliases = Listed([.. Aliases, other.Name, .. other.Aliases]).Where(alias => CompanyKey.Of(alias) != Key).ToList();
        var (domains, links) = (Domains.Union(other.Domains).ToList(), Links.Union(other.Links).ToList());
        var notes = string.Join("\n\n", new[] { Notes, other.Notes }.OfType<string>());
        if (new[] { aliases.Count, domains.Count, links.Count }.Max() > ListLimit)
            return CompanyFailures.Lists;
        if (notes.Length > NotesLimit)
            return CompanyFailures.NotesTogether;
        (Aliases, AliasKeys) = (aliases, [.. aliases.Select(CompanyKey.Of).Distinct()]);
        (Domains, Links) = (domains, links);
        Notes = notes.Length == 0 ? null : notes;
        Words = SearchText.Words([Name, .. Aliases]);
        ChangedAt = now;
        return Result.Ok;
    }

    private static List<string> Listed(IEnumerable<string> texts) =>
        [.. texts.Select(Clean).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Clean(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
