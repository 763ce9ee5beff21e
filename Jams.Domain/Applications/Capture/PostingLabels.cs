using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Capture;

internal enum PostingLabel { Role, Company, Location, Salary, Deadline, Posted, Employment, Link, Mode }

/// <summary>Lines such as "Company: Kestrel Freight" or "Bewerbungsfrist" with the date on the next line.</summary>
internal static partial class PostingLabels
{
    private static readonly Dictionary<string, PostingLabel> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["job title"] = PostingLabel.Role, ["title"] = PostingLabel.Role, ["position"] = PostingLabel.Role, ["role"] = PostingLabel.Role, ["job"] = PostingLabel.Role,
        ["stelle"] = PostingLabel.Role, ["stellenbezeichnung"] = PostingLabel.Role, ["jobtitel"] = PostingLabel.Role, ["titel"] = PostingLabel.Role, ["rolle"] = PostingLabel.Role,
        ["company"] = PostingLabel.Company, ["company name"] = PostingLabel.Company, ["employer"] = PostingLabel.Company, ["organization"] = PostingLabel.Company, ["organisation"] = PostingLabel.Company,
        ["firma"] = PostingLabel.Company, ["unternehmen"] = PostingLabel.Company, ["arbeitgeber"] = PostingLabel.Company,
        ["location"] = PostingLabel.Location, ["locations"] = PostingLabel.Location, ["job location"] = PostingLabel.Location, ["city"] = PostingLabel.Location, ["office"] = PostingLabel.Location, ["based in"] = PostingLabel.Location,
        ["standort"] = PostingLabel.Location, ["standorte"] = PostingLabel.Location, ["ort"] = PostingLabel.Location, ["arbeitsort"] = PostingLabel.Location, ["einsatzort"] = PostingLabel.Location, ["dienstort"] = PostingLabel.Location,
        ["salary"] = PostingLabel.Salary, ["salary range"] = PostingLabel.Salary, ["pay"] = PostingLabel.Salary, ["pay range"] = PostingLabel.Salary, ["compensation"] = PostingLabel.Salary, ["base salary"] = PostingLabel.Salary,
        ["gehalt"] = PostingLabel.Salary, ["jahresgehalt"] = PostingLabel.Salary, ["gehaltsspanne"] = PostingLabel.Salary, ["vergütung"] = PostingLabel.Salary, ["entgelt"] = PostingLabel.Salary, ["stundenlohn"] = PostingLabel.Salary,
        ["deadline"] = PostingLabel.Deadline, ["application deadline"] = PostingLabel.Deadline, ["apply by"] = PostingLabel.Deadline, ["closing date"] = PostingLabel.Deadline, ["closes"] = PostingLabel.Deadline, ["valid until"] = PostingLabel.Deadline,
        ["bewerbungsfrist"] = PostingLabel.Deadline, ["bewerbungsschluss"] = PostingLabel.Deadline, ["bewerben bis"] = PostingLabel.Deadline, ["frist"] = PostingLabel.Deadline, ["bewerbung bis"] = PostingLabel.Deadline,
        ["posted"] = PostingLabel.Posted, ["posted on"] = PostingLabel.Posted, ["date posted"] = PostingLabel.Posted, ["published"] = PostingLabel.Posted, ["veröffentlicht"] = PostingLabel.Posted, ["veröffentlicht am"] = PostingLabel.Posted, ["online seit"] = PostingLabel.Posted,
        ["employment type"] = PostingLabel.Employment, ["job type"] = PostingLabel.Employment, ["contract"] = PostingLabel.Employment, ["contract type"] = PostingLabel.Employment, ["beschäftigungsart"] = PostingLabel.Employment, ["anstellungsart"] = PostingLabel.Employment, ["vertragsart"] = PostingLabel.Employment, ["arbeitszeit"] = PostingLabel.Employment,
        ["link"] = PostingLabel.Link, ["url"] = PostingLabel.Link, ["job link"] = PostingLabel.Link, ["quelle"] = PostingLabel.Link,
        ["work mode"] = PostingLabel.Mode, ["workplace type"] = PostingLabel.Mode, ["workplace"] = PostingLabel.Mode, ["location type"] = PostingLabel.Mode, ["arbeitsmodell"] = PostingLabel.Mode,
    };

    [GeneratedRegex(@"^[\s*•·\-–#_]*(?<label>[\p{L} ]{2,24}?)[\s*_]*[:：][\s*_]*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    /// <summary>The first value of each label, with the line it stands in.</summary>
    public static Dictionary<PostingLabel, (string Value, string Line)> Read(IReadOnlyList<string> lines)
    {
        var found = new Dictionary<PostingLabel, (string, string)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length > 300)
                continue;
            var next = i + 1 < lines.Count ? lines[i + 1] : "";
            if (Labelled().Match(line) is { Success: true } match && Known.TryGetValue(match.Groups["label"].Value.Trim(), out var label))
                Add(label, match.Groups["value"].Value.Trim(), line);
            else if (i > 0 && Known.TryGetValue(line.Trim(), out var heading) && heading is not PostingLabel.Role)
                Add(heading, "", line);

            void Add(PostingLabel which, string value, string where)
            {
                if (value.Length == 0 && next.Length is > 0 and <= 120)
                    (value, where) = (next.Trim(), $"{where.Trim()} {next.Trim()}");
                if (value.Length is > 0 and <= JobApplication.NameLimit)
                    found.TryAdd(which, (value, where.Trim()));
            }
        }
        return found;
    }
}
