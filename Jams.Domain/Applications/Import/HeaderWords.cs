using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Import;

/// <summary>Where a table comes from, told by the names of its columns.</summary>
public enum ImportOrigin
{
    /// <summary>Any spreadsheet.</summary>
    Spreadsheet,
    /// <summary>Our own export.</summary>
    Jams,
    /// <summary>Huntr's download of all jobs.</summary>
    Huntr,
    /// <summary>Teal's job tracker.</summary>
    Teal,
}

/// <summary>What columns are called, in English and German, by people and by other programs.</summary>
public static partial class HeaderWords
{
    // Folded, without spaces; the first of a field fits best.
    private static readonly Dictionary<ImportField, string[]> Known = new()
    {
        [ImportField.Company] = ["company", "companyname", "employer", "employername", "organization", "organisation", "firma", "unternehmen", "arbeitgeber", "firmenname", "betrieb", "hiringcompany"],
        [ImportField.Role] = ["role", "jobtitle", "jobposition", "position", "title", "positiontitle", "jobname", "jobrole", "stelle", "stellenbezeichnung", "stellentitel", "jobtitel", "titel", "rolle", "beruf", "job", "bewerbungals", "vacancy"],
        [ImportField.Stage] = ["stage", "status", "listname", "applicationstatus", "currentstatus", "list", "bewerbungsstatus", "stand", "phase", "stufe", "state", "progress", "column"],
        [ImportField.Location] = ["location", "joblocation", "city", "place", "ort", "standort", "arbeitsort", "stadt", "einsatzort", "region", "office", "locations"],
        [ImportField.WorkMode] = ["workmode", "workplacetype", "remote", "worktype", "arbeitsmodell", "homeoffice", "locationtype", "workarrangement", "remoteonsite", "remotehybridonsite", "remotestatus"],
        [ImportField.Link] = ["link", "url", "joburl", "joblink", "jobposturl", "postingurl", "postinglink", "jobpostingurl", "applicationlink", "applicationurl", "applyurl", "stellenlink", "linkzurstelle", "anzeige", "stellenanzeige", "webseite", "website", "weblink"],
        [ImportField.AppliedOn] = ["appliedon", "dateapplied", "applieddate", "applicationdate", "applydate", "applied", "appliedat", "datesubmitted", "datesent", "senton", "submitted", "beworbenam", "bewerbungsdatum", "bewerbungvom", "gesendetam", "versendetam", "verschicktam", "abgeschicktam", "beworben", "date", "datum"],
        [ImportField.SavedOn] = ["addedon", "datesaved", "dateadded", "createdat", "savedon", "created", "createddate", "saved", "added", "erstelltam", "erstellt", "gemerktam", "hinzugefugtam", "gespeichertam"],
        [ImportField.FollowUpOn] = ["followupon", "followup", "followupdate", "nextfollowup", "reminder", "wiedervorlage", "nachfassenam", "nachfassen", "erinnerung", "nextactiondate"],
        [ImportField.DeadlineOn] = ["deadlineon", "deadline", "applyby", "applicationdeadline", "closingdate", "duedate", "closeson", "bewerbungsfrist", "bewerbungsschluss", "frist", "expires"],
        [ImportField.Salary] = ["salary", "salaryrange", "pay", "payrange", "compensation", "gehalt", "gehaltsspanne", "jahresgehalt", "vergutung", "entgelt", "wage", "gehaltsvorstellung", "expectedsalary"],
        [ImportField.SalaryMin] = ["salarymin", "minsalary", "salaryfrom", "minimumsalary", "gehaltmin", "gehaltvon", "rangemin", "salarylow"],
        [ImportField.SalaryMax] = ["salarymax", "maxsalary", "salaryto", "maximumsalary", "gehaltmax", "gehaltbis", "rangemax", "salaryhigh"],
        [ImportField.Currency] = ["currency", "salarycurrency", "wahrung"],
        [ImportField.Period] = ["period", "salaryperiod", "payperiod"],
        [ImportField.Source] = ["source", "channel", "foundon", "foundvia", "via", "quelle", "kanal", "gefundenuber", "gefundenbei", "jobboard", "portal", "plattform", "platform", "jobborse"],
        [ImportField.SourceName] = ["sourcename"],
        [ImportField.Tags] = ["tags", "tag", "labels", "label", "schlagworte", "schlagworter", "kategorie", "category", "etiketten"],
        [ImportField.Notes] = ["notes", "note", "comments", "comment", "notizen", "notiz", "bemerkung", "bemerkungen", "kommentar", "kommentare", "anmerkung", "anmerkungen", "remarks"],
        [ImportField.Posting] = ["posting", "htmldescription", "jobdescription", "description", "stellenbeschreibung", "stellentext", "beschreibung"],
        [ImportField.Benefits] = ["benefits", "perks", "zusatzleistungen", "vorteile"],
        [ImportField.ContactName] = ["contact", "contactname", "contactperson", "recruiter", "recruitername", "hiringmanager", "ansprechpartner", "ansprechpartnerin", "ansprechperson", "kontakt", "kontaktperson"],
        [ImportField.ContactAddress] = ["contactaddress", "contactemail", "recruiteremail", "email", "emailaddress", "emailadresse", "mail", "kontaktmail"],
        [ImportField.ResumeUsed] = ["resumeused", "resume", "resumeversion", "cv", "cvversion", "lebenslauf"],
        [ImportField.ArchivedOn] = ["archivedon", "archived", "archiviert"],
        [ImportField.Kind] = ["kind"],
    };

    [GeneratedRegex(@"^(https?://|\d|[€$£]|.*@.*\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    /// <summary>The most likely meaning of each column; a meaning is given once, to the column whose name fits best.</summary>
    public static IReadOnlyList<ImportField> Guess(IReadOnlyList<string> header)
    {
        var folded = header.Select(Folded).ToList();
        var guessed = new ImportField[header.Count];
        foreach (var (field, names) in Known)
            foreach (var name in names)
                if (folded.FindIndex(text => text == name) is >= 0 and var column && guessed[column] == ImportField.None)
                {
                    guessed[column] = field;
                    break;
                }
        return guessed;
    }

    /// <summary>Whether a table's first row names its columns: a known name is in it, or nothing that looks like a value.</summary>
    public static bool IsHeader(IReadOnlyList<string> row) =>
        row.Select(Folded).Any(name => Known.Values.Any(names => names.Contains(name))) || !row.Any(cell => Value().IsMatch(cell.Trim()));

    /// <summary>Where a table with these columns comes from.</summary>
    public static ImportOrigin Origin(IReadOnlyList<string> header)
    {
        var names = header.Select(Folded).ToHashSet();
        return header.SequenceEqual(Export.ExportColumns.Names) ? ImportOrigin.Jams
            : names.Contains("companyname") && (names.Contains("listname") || names.Contains("boardname")) ? ImportOrigin.Huntr
            : names.Contains("jobposition") && (names.Contains("datesaved") || names.Contains("maxsalary") || names.Contains("excitement")) ? ImportOrigin.Teal
            : ImportOrigin.Spreadsheet;
    }

    private static string Folded(string name) => SearchText.Fold(name).Replace(" ", "", StringComparison.Ordinal);
}
