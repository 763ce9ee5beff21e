using Jams.Domain.Companies;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>A firm of the person that a mail names, and how clearly.</summary>
public sealed record CompanyMatch(Company Company, NameWeight Weight);

/// <summary>
/// Finds the person's firms that a mail names: by display name, by what it says whose mail it is, in subject, signature and text; by name or alias. The sender's domain alone
/// tells nothing (of 237 employers in a measured mailbox, none wrote from a domain of their own that was known), it only adds to a name that stands in the mail.
/// </summary>
public static class MatchCompanies
{
    /// <summary>Those that are named; <paramref name="rolesOf"/> gives the roles the person has applied for there, since "Acme Backend Engineer" names Acme and not another firm.</summary>
    public static IReadOnlyList<CompanyMatch> Of(MailClues clues, IEnumerable<Company> companies, Func<Company, IEnumerable<string>> rolesOf)
    {
        var said = clues.Senders.SelectMany(SenderNames.Of).ToList();
        if (clues.Company is { } company)
            said.Add(company);
        var forms = said.Select(NameForms.Squeezed).Where(form => form.Length > 0).ToHashSet(StringComparer.Ordinal);
        var regional = said.Select(NameForms.WithoutRegion).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var places = new Places(new NamedText(clues.Subject), new NamedText(clues.Signature), new NamedText(clues.Text));
        var matches = companies.Select(one => new CompanyMatch(one, Weight(one, clues, forms, regional, places, rolesOf))).Where(match => match.Weight != NameWeight.None).ToList();
        // A mail that says whose it is only mentions the others.
        return matches.Exists(match => match.Weight == NameWeight.Named) || clues.Company is not null ? [.. matches.Where(match => match.Weight >= NameWeight.Written)] : matches;
    }

    private static NameWeight Weight(Company company, MailClues clues, HashSet<string> forms, HashSet<string> regional, Places places, Func<Company, IEnumerable<string>> rolesOf)
    {
        var names = company.Aliases.Prepend(company.Name).ToList();
        if (names.Exists(name => forms.Contains(NameForms.Squeezed(name))))
            return NameWeight.Named;
        var beside = rolesOf(company).Append(clues.Role ?? "").SelectMany(RoleLikenesses.WordsOf).ToHashSet(StringComparer.Ordinal);
        var found = names.Exists(name => places.Subject.Names(name, beside) || places.Signature.Names(name, beside)) || names.Exists(name => regional.Contains(NameForms.Squeezed(name)) || NameForms.WithoutRegion(name) is { } bare && forms.Contains(bare))
            ? NameWeight.Written
            : names.Exists(name => places.Text.Names(name, beside)) ? NameWeight.Mentioned : NameWeight.None;
        // What stands for another firm in the mail's own words is not made this one by a domain.
        return found != NameWeight.None && clues.Company is null && IsFrom(clues.Address, company, names) ? NameWeight.Named : found;
    }

    private static bool IsFrom(string address, Company company, List<string> names)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
        return company.Domains.Any(own => domain == own || domain.EndsWith("." + own, StringComparison.Ordinal))
            || domain.Split('.') is { Length: > 1 } labels && labels[..^1].Any(label => label.Length > 3 && names.Exists(name => NameForms.Squeezed(name) == label.Replace("-", "", StringComparison.Ordinal)));
    }

    private sealed record Places(NamedText Subject, NamedText Signature, NamedText Text);
}
