using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>Which job a mail is about, by the phrases that name one in English, German and French, and by the marks of gender that German and French titles carry.</summary>
internal static partial class FindRole
{
    private const int MostRead = 8_000;
    private const int MostWords = 9;

    // A title may run until words that no title holds, or a sign that ends it.
    private const string Title = @"[„""“«»‚'*]?\s?(?<role>[\p{Lu}\d][^\n;:!?„“”""<>|»«*]{2,80}?)";
    private const string End = @"(?=\s?(?:[,;:!?„“”""<>|»«*()\n]|\.(?:\s|$)|\s[-–—]\s|$)|\s(?:at|with|here|position|role|job|post|vacancy|opening|opportunity|has|have|is|was|will|which|that|within|on|please|and (?:we|have|are|your|would|for)|bei|ist|wurde|haben|ein|eingegangen|erhalten|zu|am|auf|hat|und (?:wir|Ihr|dein|haben)|interessier\w*|einstellen|einzustellen|anbieten|bekommen|bewor\w*|chez|au sein|est|a été|nous|opening|et (?:nous|de|pour)|[Rr]ef\.?|Referenz|Kennziffer)\b)";

    private static readonly HashSet<string> NoRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "interview", "application", "your application", "the", "next", "bewerbung", "candidature", "gespräch", "vorstellungsgespräch", "entretien", "monday", "tuesday", "wednesday", "thursday", "friday", "offer", "update", "team", "ihre", "your", "our", "this", "thank", "us", "reference", "details", "rückmeldung", "einladung", "eingangsbestätigung", "stelle", "position", "job", "zoom", "microsoft teams",
    };

    public static Said<string>? Run(MailReading reading, string? company)
    {
        var mail = reading.Mail;
        var found = new Candidates();
        In(mail.Subject, EvidencePlace.Subject, 0);
        foreach (var part in mail.Parts.Where(part => part.Kind == MailPartKind.Newest))
            In(mail.Body.Substring(part.Start, Math.Min(part.Length, MostRead)), EvidencePlace.Body, part.Start);
        foreach (Match piece in Piece().Matches(mail.Subject))
            if (FactWords.NamesWork(piece.Value))
                Offer(piece.Value, EvidencePlace.Subject, piece.Index, 2.5, "piece");
        return found.Best(2.5, sum => sum switch { >= 9 => 0.9, >= 5 => 0.8, >= 4 => 0.7, _ => 0.6 });

        void In(string text, EvidencePlace place, int offset)
        {
            foreach (var (pattern, weight, way) in ((Regex, double, string)[])[(Behind(), 3, "behind"), (Before(), 3, "before"), (Marked(), 4, "marked")])
                foreach (Match match in pattern.Matches(text))
                    Offer(match.Groups["role"].Value, place, offset + match.Groups["role"].Index, weight, way + (place == EvidencePlace.Subject ? "-subject" : ""));
        }

        void Offer(string text, EvidencePlace place, int start, double weight, string way)
        {
            var (role, skipped) = Trimmed(text, !way.StartsWith("be", StringComparison.Ordinal));
            if (role.Length is < 3 or > 90 || role.Count(c => c == ' ') >= MostWords || NoRoles.Contains(role) || IsFirm(role, company) || !char.IsLetterOrDigit(role[0]))
                return;
            weight += FactWords.NamesWork(role) ? 2 : char.IsUpper(role[0]) ? -0.5 : -3;
            if (weight > 0)
                found.Add(role, place, start + skipped, weight, way);
        }
    }

    // "Thank you for your interest in Oakhurst", where the firm is Oakhurst Mutual.
    private static bool IsFirm(string role, string? company) =>
        company is not null && (Candidates.Key(role) == Candidates.Key(company) || company.StartsWith(role + " ", StringComparison.OrdinalIgnoreCase) && !FactWords.NamesWork(role));

    // Without the mark of gender, an article, a number behind, and what led to the title.
    private static (string Role, int Skipped) Trimmed(string text, bool isLed)
    {
        var skipped = 0;
        var role = text;
        if (isLed && Lead().Matches(role) is { Count: > 0 } leads)
        {
            skipped = leads[^1].Index + leads[^1].Length;
            role = role[skipped..];
        }
        var trimmed = role.TrimStart(' ', '„', '"', '“', '«', '»', '*', '-', '–', ':', '(', '\'');
        skipped += role.Length - trimmed.Length;
        trimmed = Tail().Replace(trimmed, "");
        return (trimmed.TrimEnd(' ', ',', '-', '–', '(', '.', ':', '/', '\''), skipped);
    }

    [GeneratedRegex(@"\b(?i:(?:position|role|post|job|vacancy|opening|opportunity|place|internship) (?:of|as|for|:)|(?:application|applying|applied|apply|interview|interviewing|candidacy|candidature|considered|consider you|shortlisted|selected|hiring|recruiting|looking|offer you|offer|interest in|join us|joining us|hire you|appoint you|employed) ?(?:to join \w+ as|for|as|:|to|in)?|für die (?:Stelle|Position|Ausbildung|Vakanz|Rolle)|(?:Stelle|Position|Bewerbung|Stellenanzeige|Stellenangebot|Stellenausschreibung|Vakanz|Ausbildung|Praktikum|Funktion|Rolle|Tätigkeit|Ausschreibung|beworben|bewerben|Unterstützung|Verstärkung|suchen|anbieten|zu) ?(?:als|zum|zur|für die Stelle(?: als)?|für|auf die (?:Stelle|Position)|um die (?:Stelle|Position)|des|der|:|einen|eine)?(?: als)?|als|(?:poste|offre|emploi|fonction|mission|stage|candidature|profil|recrutement|recherchons|recrute|cherche)(?: pour| au| le| poste| à)*(?: de| d['’]| d'un| d'une| un| une| en tant que|:)+)(?: the| our| an?| einen?r?| des| der| die| den| un| une)?(?: (?:position|role|post|job|Stelle|Position|poste)(?: of| as| als| de)?)? ?" + Title + End, RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\b(?:[Tt]he|[Oo]ur|[Aa]n?|[Tt]his|[Ff]or|[Yy]our|[Oo]pen) (?<role>\p{Lu}[^\n.;:!?„“”""<>|]{2,70}?) (?:position|role|job|vacancy|opening|post|opportunity|opportunities|internship|requisition)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<role>\p{Lu}[\p{L}\d/&+\-,.'’* ]{2,80}?)\s?(?:\((?:[mwfdxi]\s?[/|]\s?[mwfdxi](?:\s?[/|]\s?[mwfdxi*])?|[HF]\s?/\s?[HF]|all genders|gn\*?)\)|\b[HF]/[HF]\b|\bm/w/d\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<=^|\s)(?:als|(?<!Ausbildung )zum|(?<!Ausbildung )zur|for|as|the|position|role|Stelle|Position|poste de|poste d['’]|le poste|offre|Bewerbung|Bewerbungsgespräch|Vorstellungsgespräch|Gespräch|Termin|application|Application|candidature|Candidature|um die|auf die|einen|eine|einer|une?|our|your|Your|Ihre[r]?|Deine[r]?|deine[r]?|-|–|:|interview|Interview|Re:|AW:|Fwd:|Objet|recherchons|suchen|besetze ich|entretien|Entretien)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:\(?\b(?:[mwfdxi]\s?[/|]\s?[mwfdxi](?:\s?[/|]\s?[mwfdxi*])?|[HF]\s?/\s?[HF]|all genders|gn)\b\)?.*|\((?:[^()]*)$|[#(]?\b(?:Ref|ref|JR|REQ|R|ID|Nr)[.:#\- ]*\d{3,}.*|\s(?:opportunity|gesucht|ist|wurde|und für|due|received|sowie)\b.*|\s(?:application|interview|Bewerbung|vacancy|opening|einstellen|anstellen|bekommen|erhalten|interview with|position|role|job|at|with|in der|in|bei|chez|à|und|and|et)\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?<=^|[|:\[\]()–—]|\s-\s|\b(?:for|als|at|with|bei|pour|de)\s)\s*\p{Lu}[^|:\[\]()–—\n]{2,70}?(?=\s[-–—]\s|[|:\[\]()–—]|\s(?:at|bei|chez|with|@)\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
