using System.Text.RegularExpressions;

namespace Jams.Domain.Applications.Capture;

/// <summary>Role and company from the first lines of a posting and from the sentences in which firms speak of themselves.</summary>
internal static partial class PostingTitle
{
    private const string Name = @"(?<company>[\p{Lu}\d][\p{L}\p{N}&.'’+\-]{0,40}(?:\s+(?:[\p{Lu}\d&][\p{L}\p{N}&.'’+\-]{0,40}|und|and|of|für|der|die|de|la|für)){0,5})";

    // (m/w/d), (f/m/x), m/w/d, all genders
    [GeneratedRegex(@"\(?\b[mwfdxi](?:\s?[/|]\s?[mwfdxi*]){1,3}\b\)?|\(all genders?\)|\(gn\)|\(alle geschlechter\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Genders();

    [GeneratedRegex(@"\b(engineer|developer|programmer|architect|manager|designer|analyst|scientist|researcher|consultant|administrator|specialist|lead|director|head of|officer|coordinator|assistant|associate|intern|internship|trainee|technician|representative|advisor|editor|writer|teacher|nurse|accountant|controller|recruiter|marketer|strategist|planner|operator|tester|owner|master|devops|sre|cto|cfo|ceo|vp|executive|clerk|driver|chef|\w*entwickler(?:in)?|\w*ingenieur(?:in)?|\w*leiter(?:in)?|\w*leitung|\w*berater(?:in)?|\w*referent(?:in)?|\w*fachkraft|\w*mitarbeiter(?:in)?|\w*techniker(?:in)?|\w*informatiker(?:in)?|\w*kaufmann|\w*kauffrau|\w*assistenz|\w*assistent(?:in)?|\w*praktik\w+|\w*werkstudent\w*|\w*sachbearbeiter(?:in)?|\w*verkäufer(?:in)?|\w*pfleger(?:in)?|\w*arzt|\w*ärztin|\w*lehrer(?:in)?|\w*redakteur(?:in)?|\w*architekt(?:in)?|\w*administrator(?:in)?|\w*koordinator(?:in)?|\w*experte|\w*expertin|\w*beauftragte[rn]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleWord();

    [GeneratedRegex(@"^(?<role>.{3,120}?)\s+(?:at|@|bei(?:\s+der|\s+dem)?|beim)\s+(?<company>[^|–·]{2,80}?)(?:\s+in\s+(?<place>[^|–·]{2,60}?))?(?:\s*[|–·].*|\s-\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex RoleAt();

    [GeneratedRegex(@"^(?<company>.{2,80}?)\s+(?:is hiring(?: an?)?|hiring|sucht(?: eine?n?)?|stellt ein:?)\s+(?<role>[^|]{3,120}?)(?:\s+in\s+(?<place>[^|]{2,60}?))?(?:\s*\|.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FirmSeeks();

    [GeneratedRegex(@"(?m)^\s*(?:About|Über|Who is|Wer ist|Why|Warum|Join|Life at|Working at)\s+" + Name + @"\s*[?:]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AboutHeading();

    [GeneratedRegex(@"(?:^|[.!?]\s+|\n)(?:(?:At|Bei|Die|Wir,? die|Wir bei)\s+)?" + Name + @"(?:,)?\s+(?:is looking for|is hiring|is seeking|is a|is an|is the|sucht|ist ein|ist eine|ist der|ist die|we are|we're|sind wir|suchen wir|entwickelt|builds|makes|develops|provides)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirmSpeaks();

    [GeneratedRegex(@"\b(?:join(?:ing)?|join us at|team at|here at|career at|karriere bei|team bei|arbeiten bei|willkommen bei)\s+(?:the\s+)?" + Name + @"(?=[\s.,!:;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex JoinFirm();

    [GeneratedRegex(@"(?<company>[\p{Lu}\d][\p{L}\p{N}&.'’+\-]{0,40}(?:\s+[\p{Lu}\d&][\p{L}\p{N}&.'’+\-]{0,40}){0,5}\s+(?:GmbH(?:\s*&\s*Co\.?\s*KG)?|AG|SE|KGaA|Inc\.?|Ltd\.?|LLC|PLC|Corp\.?|B\.V\.|S\.A\.|e\.\s?V\.|UG))(?=[\s.,!:;)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LegalName();

    // What boards print around a title.
    [GeneratedRegex(@"^(share|save|apply|apply now|easy apply|show more options|jetzt bewerben|bewerben|merken|speichern|teilen|back|zurück|home|jobs|careers|karriere|stellenangebot\w*|job description|job details|stellenbeschreibung|full[ -]?time|part[ -]?time|vollzeit|teilzeit|about the job|überblick|overview|skip to .*|.* logo|new|neu|menu|sign in|log in|anmelden|promoted|actively recruiting|remote|hybrid|on-?site)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\b(we|you|your|our|wir|sie|du|dein\w*|ihr\w*|unser\w*|looking for|suchen|hello|hallo|hi|dear)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Talk();

    private static readonly HashSet<string> NotFirms = new(StringComparer.OrdinalIgnoreCase)
    {
        "us", "you", "the", "the role", "the job", "the company", "the team", "this", "this role", "it", "we", "our team", "our company", "uns", "die stelle", "das unternehmen", "wir", "sie", "job", "you'll", "your role", "deine", "ihre", "what", "who", "there", "here", "he", "she",
    };

    public static CapturedPosting Read(IReadOnlyList<string> lines, string text)
    {
        var posting = new CapturedPosting();
        var top = lines.Where(line => line.Trim().Length > 0).Take(12).Select(line => line.Trim()).ToList();
        var at = top.FindIndex(IsTitle);
        if (at < 0 && top is [{ Length: <= 100 } first, ..] && !Noise().IsMatch(first) && !first.EndsWith('.'))
            at = 0;
        if (at >= 0)
            posting = ReadTitle(top[at]);
        if (posting.Company is null)
            posting = posting with { Company = Firm(text) };
        // Boards print the firm's name alone on the line before or after the title.
        if (posting.Company is null && at >= 0)
            posting = posting with { Company = Alone(top, at - 1) ?? Alone(top, at + 1) };
        return posting;
    }

    private static bool IsTitle(string line) =>
        line.Length is > 3 and <= 140 && !Noise().IsMatch(line) && !line.Contains("http", StringComparison.Ordinal)
        && (Genders().IsMatch(line) || FirmSeeks().IsMatch(line) || RoleWord().IsMatch(line) && !line.EndsWith('.') && !Talk().IsMatch(line));

    private static CapturedPosting ReadTitle(string line)
    {
        var match = FirmSeeks().Match(line) is { Success: true } seeks ? seeks : RoleAt().Match(line);
        if (match.Success && !NotFirms.Contains(match.Groups["company"].Value.Trim()))
            return new CapturedPosting { Role = In(match.Groups["role"].Value, line), Company = In(match.Groups["company"].Value, line), Location = In(match.Groups["place"].Value, line) };
        // Role | Company | Place, or Role – Company
        var parts = line.Split([" | ", " – ", " — ", " · "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 2 or 3 && RoleWord().IsMatch(parts[0]) && !RoleWord().IsMatch(parts[1]) && WorkModeWords.Read(parts[1]) is null)
            return new CapturedPosting { Role = In(parts[0], line), Company = In(parts[1], line), Location = parts.Length == 3 ? In(parts[2], line) : null };
        return new CapturedPosting { Role = In(line.Trim('*', '#', ' '), "") };
    }

    private static Found<string>? Firm(string text)
    {
        var start = text.Length > 20_000 ? text[..20_000] : text;
        foreach (var way in (Regex[])[AboutHeading(), FirmSpeaks(), JoinFirm(), LegalName()])
            foreach (var match in way.Matches(start).Take(20))
                if (match.Groups["company"].Value.Trim(' ', '.', ',') is { Length: > 1 and <= 80 } name && !NotFirms.Contains(name) && !RoleWord().IsMatch(name))
                    return In(name, match.Value.Trim());
        return null;
    }

    private static Found<string>? Alone(List<string> lines, int at) =>
        at >= 0 && at < lines.Count && lines[at] is { Length: > 1 and <= 60 } line && char.IsLetterOrDigit(line[0]) && !Noise().IsMatch(line) && !RoleWord().IsMatch(line) && !Talk().IsMatch(line)
        && !line.Contains(':') && !line.EndsWith('.') && WorkModeWords.Read(line) is null && SalaryText.Find(line) is null && !line.Contains("http", StringComparison.Ordinal)
            ? In(line.Split(" · ")[0], line) : null;

    private static Found<string>? In(string text, string words)
    {
        var trimmed = text.Trim(' ', ',', '-', '–', '|', ':');
        return trimmed.Length is 0 or > JobApplication.NameLimit ? null : new Found<string>(trimmed, FoundIn.Text, words == trimmed ? "" : words);
    }
}
