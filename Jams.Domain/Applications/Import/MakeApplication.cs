using Jams.Domain.Companies;
using Jams.Domain.Contacts;

namespace Jams.Domain.Applications.Import;

/// <summary>Makes the application of a row, with its company and contact where they are new. Nothing is stored here.</summary>
internal static class MakeApplication
{
    public static Result<JobApplication> Run(ApplicationImport import, ImportedRow row, ImportedThings things, DateTimeOffset now)
    {
        var id = import.IdOf(row.Number);
        var company = CompanyOf(import, row, things, id, now);
        if (company.Failure is { } nameless)
            return nameless;
        var made = JobApplication.Add(import.UserId, company.Value, row.Details, row.Stage, things.LastRank(row.Stage.Id), Since(row, now), import.Today, import.Id, id);
        if (made.Failure is { } refused)
            return refused;
        if (row.Withdrawn)
            made.Value.Withdraw(row.Stage, made.Value.Rank, now);
        if (row.ContactName is { } name && ContactOf(import, row, name, company.Value, things, id, now) is { } contact)
            made.Value.Attach(contact.Id, now);
        if (row.Archived)
            made.Value.Archive(now);
        return made;
    }

    private static Result<Company> CompanyOf(ApplicationImport import, ImportedRow row, ImportedThings things, string id, DateTimeOffset now)
    {
        if (things.Company(row.Company) is { } known)
            return known;
        var made = Company.Add(import.UserId, row.Company, now, id);
        if (made.IsOk)
        {
            things.Know(made.Value);
            things.NewCompanies[id] = made.Value;
        }
        return made;
    }

    // A name that is none is not worth refusing a row for.
    private static Contact? ContactOf(ApplicationImport import, ImportedRow row, string name, Company company, ImportedThings things, string id, DateTimeOffset now)
    {
        if (things.Contact(name, company) is { } known)
            return known;
        var made = Contact.Add(import.UserId, company, new ContactDetails { Name = name, Addresses = row.ContactAddress is { } address ? [address] : [] }, now, id);
        if (!made.IsOk)
            return null;
        things.Know(made.Value);
        things.NewContacts[id] = made.Value;
        return made.Value;
    }

    // What waits has waited since the file says, so that "quiet for 13 days" is right from the first day on. For what ended or is under way the file does not say since when.
    private static DateTimeOffset Since(ImportedRow row, DateTimeOffset now)
    {
        var day = row.Stage.Kind switch
        {
            StageKind.Saved => row.SavedOn,
            StageKind.Applied => row.Details.AppliedOn ?? row.SavedOn,
            _ => null,
        };
        return day is { } known && new DateTimeOffset(known.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) is var noon && noon < now ? noon : now;
    }
}
