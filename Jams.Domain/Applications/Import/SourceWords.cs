namespace Jams.Domain.Applications.Import;

/// <summary>How a job was found, as people write it.</summary>
public static class SourceWords
{
    private static readonly Dictionary<ApplicationSource, string[]> Known = new()
    {
        [ApplicationSource.Referral] = ["referral", "referred", "friend", "network", "colleague", "empfehlung", "empfohlen", "freund", "freundin", "bekannte", "netzwerk", "kollege", "kollegin"],
        [ApplicationSource.Recruiter] = ["recruiter", "headhunter", "agency", "recruiting", "personalvermittler", "personalvermittlung", "vermittlung", "personalberater", "inmail"],
        [ApplicationSource.Company] = ["company", "website", "career page", "careers", "direct", "unsolicited", "firmenwebsite", "firmenseite", "karriereseite", "webseite", "initiativ", "initiativbewerbung", "direkt"],
        [ApplicationSource.Board] =
        [
            "linkedin", "indeed", "stepstone", "xing", "glassdoor", "monster", "wellfound", "angellist", "ziprecruiter", "arbeitsagentur", "agentur fur arbeit", "jobborse", "job board", "jobboard", "stellenportal",
            "hacker news", "google jobs", "welcome to the jungle", "otta", "dice", "totaljobs", "reed", "greenhouse", "lever", "ashby", "workday", "adzuna", "honeypot", "get in it", "jobware", "meinestadt",
        ],
    };

    /// <summary>How a job with this source was found; what is not known is <see cref="ApplicationSource.Other"/>.</summary>
    public static ApplicationSource Of(string text)
    {
        var folded = $" {SearchText.Fold(text)} ";
        foreach (var (source, words) in Known)
            if (words.Any(word => folded.Contains($" {word} ", StringComparison.Ordinal)))
                return source;
        return ApplicationSource.Other;
    }
}
