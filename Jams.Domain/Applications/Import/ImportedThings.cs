using Jams.Domain.Companies;
using Jams.Domain.Contacts;

namespace Jams.Domain.Applications.Import;

/// <summary>What the person has already and what the import makes, in memory: five thousand rows cost three reads and not five thousand.</summary>
internal sealed class ImportedThings
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Company, string Role), string> _jobs = [];
    private readonly Dictionary<string, Company> _companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contact> _contacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lastRanks = new(StringComparer.Ordinal);

    public ImportedThings(IEnumerable<Company> companies, IEnumerable<Contact> contacts, IEnumerable<JobApplication> applications)
    {
        foreach (var company in companies)
            Know(company);
        foreach (var contact in contacts)
            Know(contact);
        foreach (var application in applications)
            Know(application);
    }

    /// <summary>Companies and contacts that were made and are not stored yet: only those that an added row needs are.</summary>
    public Dictionary<string, Company> NewCompanies { get; } = [];

    /// <summary>See <see cref="NewCompanies"/>.</summary>
    public Dictionary<string, Contact> NewContacts { get; } = [];

    public Company? Company(string name) => _companies.GetValueOrDefault(CompanyKey.Of(name));

    public Contact? Contact(string name, Company company) => _contacts.GetValueOrDefault(SearchText.Fold(name) + "|" + company.Id);

    /// <summary>The id of another application than this one for the same job: same comparable link, or same company and comparable role. Null when there is none.</summary>
    public string? DuplicateOf(JobApplication application) =>
        application.LinkKey is { } link && link.Contains('/') && _links.TryGetValue(link, out var linked) && linked != application.Id ? linked
        : _jobs.TryGetValue((application.CompanyKey, application.RoleKey), out var alike) && alike != application.Id ? alike
        : null;

    /// <summary>A place at the end of this column.</summary>
    public long LastRank(string stageId) => _lastRanks.TryGetValue(stageId, out var last) ? last + Ranks.Gap : 0;

    public void Know(Company company)
    {
        _companies.TryAdd(company.Key, company);
        foreach (var alias in company.AliasKeys)
            _companies.TryAdd(alias, company);
    }

    public void Know(Contact contact) => _contacts.TryAdd(contact.NameKey + "|" + contact.CompanyId, contact);

    public void Know(JobApplication application)
    {
        if (application.LinkKey is { } link)
            _links.TryAdd(link, application.Id);
        _jobs.TryAdd((application.CompanyKey, application.RoleKey), application.Id);
        _lastRanks[application.StageId] = Math.Max(_lastRanks.GetValueOrDefault(application.StageId, long.MinValue), application.Rank);
    }
}
