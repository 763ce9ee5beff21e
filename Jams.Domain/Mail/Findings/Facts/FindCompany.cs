using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>
/// Which firm a mail is about. A sender's domain alone says little (the firms of one measured mailbox matched none of their senders' domains), so the name of the sender, what stands behind
/// "at", "bei" or "chez", firms named by their legal form, and the domain where the text says the same, are weighed together.
/// </summary>
internal static partial class FindCompany
{
    private const int MostRead = 8_000;
    private const string Word = @"(?:[\p{Lu}\d][\p{L}\d&'’+\-]*(?:\.(?:io|com|ai|de|fr|org|net|co))?)";
    private const string Name = "(?<name>" + Word + "(?: (?:& |and |und |et |of |de |du |der |the |la |le |für )?" + Word + "){0,4}(?: (?:GmbH & Co\\.? KG|e\\. ?V\\.|Inc\\.|Ltd\\.|Corp\\.|S\\.A\\.S?))?)";

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "fragen", "interesse", "rückfragen", "bedarf", "uns", "ihnen", "dir", "gelegenheit", "team", "the", "this", "your", "our", "you", "we", "i", "us", "it", "hr", "human resources", "recruiting", "karriere", "careers", "jobs", "talent", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "zoom", "teams", "microsoft teams", "google meet", "linkedin", "indeed", "xing", "stepstone", "glassdoor", "outlook", "skype", "webex", "hackerrank", "codility", "docusign", "calendly", "workday", "greenhouse", "lever", "bewerbung", "stelle", "position",
        "ihrer", "ihre", "ihren", "deine", "deiner", "unser", "unserem", "unserer", "sie", "du", "vous", "nous", "votre", "notre", "monsieur", "madame", "frau", "herr", "mr", "ms", "mrs", "dear", "hi", "hello", "good", "best", "kind", "thank", "thanks", "please", "no reply", "noreply", "notifications", "info", "bewerber", "kandidaten", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "gmail", "unternehmen", "company", "entreprise", "société", "berlin", "paris", "london", "home office", "europe", "germany", "deutschland", "france", "uk", "us", "usa", "praktikum", "vollzeit", "teilzeit",
    };

    private static readonly string[] Desks =
    [
        "talent acquisition team", "talent acquisition", "recruiting team", "recruitment team", "hiring team", "talent team", "people team", "careers team", "hr team", "human resources", "personalabteilung", "bewerbermanagement", "recruiting", "recruitment", "recrutement", "ressources humaines", "careers", "career", "karriere", "hiring", "talent", "people", "jobs", "hr", "rh", "notifications", "team", "newsletter", "recruiter", "service rh", "équipe", "equipe",
    ];

    public static Said<string>? Run(MailReading reading)
    {
        var mail = reading.Mail;
        var found = new Candidates();
        Sender(mail, reading.System, found);
        foreach (var part in mail.Parts.Where(part => part.Kind != MailPartKind.Quoted))
        {
            var text = mail.Body.Substring(part.Start, Math.Min(part.Length, MostRead));
            if (part.Kind == MailPartKind.Newest)
                Take(Behind(), text, EvidencePlace.Body, part.Start, 3, "behind", mail, found);
            Take(Team(), text, EvidencePlace.Body, part.Start, 3, "team", mail, found);
            Take(Lawful(), text, EvidencePlace.Body, part.Start, 2.5, "form", mail, found);
            Take(Signed(), text, EvidencePlace.Body, part.Start, 2.5, "signed", mail, found);
        }
        Take(Behind(), mail.Subject, EvidencePlace.Subject, 0, 3, "subject", mail, found);
        Take(Lawful(), mail.Subject, EvidencePlace.Subject, 0, 2.5, "form", mail, found);
        Pieces(mail, found);
        Domain(mail, found);
        return found.Best(2.5, sum => sum switch { >= 8 => 0.97, >= 5.5 => 0.95, >= 4 => 0.9, >= 3 => 0.75, _ => 0.7 });
    }

    private static void Take(Regex pattern, string text, EvidencePlace place, int offset, double weight, string way, MailText mail, Candidates found)
    {
        foreach (Match match in pattern.Matches(text))
            Offer(match.Groups["name"].Value, place, offset + match.Groups["name"].Index, weight, way, mail, found);
    }

    private static void Offer(string name, EvidencePlace place, int start, double weight, string way, MailText mail, Candidates found)
    {
        var bare = name.TrimEnd(' ', ',', '-', '&', '\'', '’');
        while (bare.LastIndexOf(' ') is > 0 and var cut && (NoNames.Contains(bare[(cut + 1)..]) || bare[(cut + 1)..] is "and" or "und" or "et" or "of" or "de" or "du" or "der" or "the" or "la" or "le" or "für"))
            bare = bare[..cut].TrimEnd();
        // A full stop behind "Ltd" ends the sentence as often as the word.
        if (bare.EndsWith('.') && bare.IndexOf('.', StringComparison.Ordinal) == bare.Length - 1)
            bare = bare[..^1];
        if (bare.Length is < 2 or > 60 || NoNames.Contains(bare) || char.IsDigit(bare[0]) && Hour().IsMatch(bare) || IsPerson(bare, mail))
            return;
        // "Data Analyst at Acme": what comes first is the work.
        if (FactWords.NamesWork(bare) && !FactWords.HasForm(bare))
            weight -= 2;
        if (weight > 0)
            found.Add(bare, place, start, weight, way);
    }

    private static bool IsPerson(string name, MailText mail) =>
        mail.To.Concat(mail.Cc).Any(party => party.Name.Length > 1 && (party.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || party.Name.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase)))
        || mail.From is { } from && IsPersonal(from) && (from.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase) || from.Name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    // The name fits what stands before the @: jana.roth, jroth, jana.
    private static bool IsPersonal(MailParty party)
    {
        var words = party.Name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and < 4 && Bare(party.Name) == party.Name && words.Any(word => word.Length > 2 && party.Local.Contains(word, StringComparison.OrdinalIgnoreCase)) && !party.Domain.StartsWith(words[0], StringComparison.OrdinalIgnoreCase);
    }

    private static void Sender(MailText mail, SendingSystem? system, Candidates found)
    {
        if (mail.From is not { Name: { Length: > 1 } name } from)
            return;
        if (Told().Match(name) is { Success: true } told && Bare(told.Groups["name"].Value) is { Length: > 1 } named)
        {
            Offer(named, EvidencePlace.Sender, Math.Max(0, name.IndexOf(named, StringComparison.Ordinal)), 3.5, "sender", mail, found);
            return;
        }
        var bare = Bare(name);
        if (bare.Length > 1 && bare != system?.Name && !(bare == name && IsPersonal(from)))
            Offer(bare, EvidencePlace.Sender, Math.Max(0, name.IndexOf(bare, StringComparison.Ordinal)), bare != name ? 3.5 : system is { Kind: SystemKind.Tracking } && bare.Count(c => c == ' ') != 1 ? 3 : 2, "sender", mail, found);
    }

    // Without the desk: "Acme Careers", "Recrutement Acme", "Talent Team Acme".
    private static string Bare(string name)
    {
        var bare = name.Trim(' ', '"', '\'', ',', '|', '-');
        for (var again = true; again;)
        {
            again = false;
            foreach (var desk in Desks)
                if (bare.EndsWith(" " + desk, StringComparison.OrdinalIgnoreCase))
                    (bare, again) = (bare[..^(desk.Length + 1)].TrimEnd(' ', '-', '|', ',', '–'), true);
                else if (bare.StartsWith(desk + " ", StringComparison.OrdinalIgnoreCase))
                    (bare, again) = (bare[(desk.Length + 1)..].TrimStart(' ', '-', '|', ',', '–', '@'), true);
        }
        foreach (var joint in (string[])["at ", "of ", "von ", "der ", "de ", "bei ", "chez ", "@ ", "@"])
            if (bare.StartsWith(joint, StringComparison.OrdinalIgnoreCase))
                bare = bare[joint.Length..];
        return Desks.Contains(bare, StringComparer.OrdinalIgnoreCase) || bare.Contains('@', StringComparison.Ordinal) ? "" : bare.Trim();
    }

    // "Acme - Backend Engineer", "Your application | Acme": counts only beside another sign.
    private static void Pieces(MailText mail, Candidates found)
    {
        foreach (Match piece in Piece().Matches(mail.Subject))
            if (piece.Value.Trim() is { Length: > 1 and < 50 } name && char.IsUpper(name[0]) && found.Has(name))
                Offer(name, EvidencePlace.Subject, piece.Index + piece.Value.IndexOf(name, StringComparison.Ordinal), 2, "piece", mail, found);
    }

    private static void Domain(MailText mail, Candidates found)
    {
        if (mail.From is not { Domain: { Length: > 3 } domain } || SendingSystems.IsPersonal(domain) || SendingSystems.OfHost(domain) is not null || LabelOf(domain) is not { Length: > 2 } label)
            return;
        In(mail.From.Name, EvidencePlace.Sender, 0);
        In(mail.Subject, EvidencePlace.Subject, 0);
        foreach (var part in mail.Parts.Where(part => part.Kind != MailPartKind.Quoted))
            In(mail.Body.Substring(part.Start, Math.Min(part.Length, MostRead)), EvidencePlace.Body, part.Start);

        void In(string text, EvidencePlace place, int offset)
        {
            var words = Text.Words.Of(text);
            for (var at = 0; at < words.Count; at++)
            {
                if (words.Folded(at)[0] == '\u0001' || !char.IsUpper(text[words[at].Start]) && !char.IsDigit(text[words[at].Start]))
                    continue;
                var squashed = "";
                for (var end = at; end < Math.Min(at + 5, words.Count) && words[end].Sentence == words[at].Sentence && squashed.Length <= label.Length; end++)
                {
                    squashed += string.Concat(text.Substring(words[end].Start, words[end].Length).Where(char.IsLetterOrDigit)).ToLowerInvariant();
                    if (squashed != label && Ascii(squashed) != label)
                        continue;
                    Offer(text[words[at].Start..words[end].End], place, offset + words[at].Start, 3, "domain", mail, found);
                    return;
                }
            }
        }
    }

    private static string Ascii(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit));

    private static string LabelOf(string domain)
    {
        var labels = domain.Split('.');
        var at = labels.Length - 2;
        if (at > 0 && labels[at] is "co" or "com" or "org" or "ac" or "gov" or "net")
            at--;
        return at < 0 ? "" : labels[at].Replace("-", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?i:applying (?:to|at|with)|applied (?:to|at|with)|appl(?:y|ication) (?:to|at|with)|interest(?:ed)? in(?: joining| working (?:at|for|with)| a (?:career|position|role) (?:at|with))?|joining|join(?: us at)?|working (?:at|with|for)|work (?:at|for)|careers? (?:at|with)|opportunit(?:y|ies) (?:at|with)|(?:role|position|job|internship|opening|vacancy|interview|offer|team|place|future|employment|here|life|recruiter|candidate|process|phone screen|call|conversation|chat|meeting) (?:at|with|from)|considering|(?:update|news) from|recruiter (?:at|for|with)|behalf of|welcome to|and the|at|bei(?: der| dem| den)?|beim|Bewerbung(?: wurde)? an(?: die| den)?|wurde an(?: die| den)?|sent to|submitted to|envoyée à|transmise à|Unternehmen|für die|Team (?:der|von|des)|Interesse an(?: der| dem| einer (?:Mitarbeit|Tätigkeit) bei(?: der)?)?|Teil (?:der|von)|chez|au sein (?:de|du|d['’])|rejoindre|société|entreprise|groupe|portez à|porté à|équipe (?:de|d['’])|candidature (?:chez|à|auprès de))(?: the| la| le)? " + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:(?:\b(?:[Tt]he|[Yy]our|[Ii]hr|[Dd]ein|[Ee]uer|[Dd]as|L['’]équipe|équipe) )" + Name + @"(?:[ -](?:Talent Acquisition|Recruiting|Recruitment|Hiring|Talent|People|HR|Careers)?[ -]?[Tt]eam)\b|(?:Hiring|Recruiting|Team|Talent|équipe|HR|RH|Recruitment)(?: Team)?(?:,| @| at| von| bei| chez| de)? " + Name + @"\s*$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Team();

    // "at 2pm", "bei 10 Uhr", a bare number; but 3M and 1&1 are firms.
    [GeneratedRegex(@"^\d+(?:[:.h]\d*)?(?:am|pm|h|Uhr)?(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    // How a letter is signed: "Jana from Acme", "Jana Roth, Acme". Words are parted by exactly one space: if they could also touch, a long one would be parted in endless ways.
    [GeneratedRegex(@"^[ \t]*\p{Lu}[\p{L}.'’\-]+(?: \p{Lu}[\p{L}.'’\-]+){0,3} {0,2}(?:from|von|de|chez|bei|at|@|,) " + Name + @"[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Signed();

    [GeneratedRegex(@"(?<name>" + Word + "(?: (?:& |und |and |et |of |de |für )?" + Word + @"){0,4},? (?:GmbH(?: & Co\.? KG)?|gGmbH|AG|SE|KG|e\. ?V\.|Inc\.?|LLC|LLP|Ltd\.?|Limited|PLC|plc|Corp\.?|SAS|SARL|S\.A\.S?\.?|SA|B\.V\.))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Lawful();

    [GeneratedRegex(@"(?:\b(?:from|at|von|bei|chez|de|via|with|@)\s+|@\s*|\||\s[-–—]\s|\(|,\s)(?<name>[^|()@]{2,50}?)\)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"[^|:\[\]()–—]+?(?=\s[-–—]\s|[|:\[\]()–—]|$)|(?<=\s[-–—]\s)[^|:\[\]()–—]+", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
