using Jams.Domain.Applications;

namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>How alike two job titles are.</summary>
public enum RoleLikeness
{
    /// <summary>One of them is not known, or nothing can be said.</summary>
    Unknown,
    /// <summary>They share nothing that tells jobs apart. Titles in two languages look like that too.</summary>
    Different,
    /// <summary>They share what tells jobs apart.</summary>
    Alike,
    /// <summary>The same title.</summary>
    Same,
}

/// <summary>Compares titles as mails and people write them: levels, places and gender marks differ, the job does not.</summary>
public static class RoleLikenesses
{
    private static readonly HashSet<string> Levels = [.. "senior junior lead principal staff head sr jr mid entry level i ii iii iv v 1 2 3 4 m w d f x mwd wmd all genders fulltime parttime full part time remote hybrid onsite vollzeit teilzeit of for the and und in im am at fur als a an de la le en".Split(' ')];

    private static readonly HashSet<string> Callings = [.. ("engineer engineers engineering developer developers entwickler entwicklerin ingenieur ingenieurin ingenieure manager managerin specialist spezialist spezialistin consultant berater beraterin "
        + "software it intern internship praktikant praktikantin praktikum werkstudent werkstudentin analyst associate officer assistant assistent assistentin coordinator mitarbeiter mitarbeiterin sachbearbeiter sachbearbeiterin "
        + "referent referentin expert expertin developpeur developpeuse ingenieure stage stagiaire alternance charge chargee responsable director leiter leiterin job position stelle poste").Split(' ')];

    /// <summary>How alike the title in a mail is to that of an application.</summary>
    public static RoleLikeness Of(string? said, string role)
    {
        if (string.IsNullOrWhiteSpace(said))
            return RoleLikeness.Unknown;
        var (one, other) = (RoleKey.Of(said), RoleKey.Of(role));
        if (one == other)
            return RoleLikeness.Same;
        var (all, allOther) = (Words(one), Words(other));
        var (tell, tellOther) = (Telling(all), Telling(allOther));
        if (tell.Count == 0 || tellOther.Count == 0)
            return all.Overlaps(allOther) && (tell.Count == 0) == (tellOther.Count == 0) ? RoleLikeness.Alike : RoleLikeness.Unknown;
        var shared = tell.Count(tellOther.Contains);
        return shared == 0 ? RoleLikeness.Different : shared * 2 >= Math.Min(tell.Count, tellOther.Count) ? RoleLikeness.Alike : RoleLikeness.Unknown;
    }

    /// <summary>The folded words of a title without levels and gender marks.</summary>
    public static IReadOnlySet<string> WordsOf(string role) => Words(RoleKey.Of(role));

    private static HashSet<string> Words(string key) => [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Levels.Contains(word))];

    private static HashSet<string> Telling(HashSet<string> words) => [.. words.Where(word => !Callings.Contains(word))];
}
