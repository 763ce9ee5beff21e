namespace Jams.Domain.Applications.Import;

/// <summary>What people and programs call the states of an application, in English and German.</summary>
public static class StageWords
{
    private static readonly Dictionary<StageKind, string[]> Known = new()
    {
        [StageKind.Saved] = ["saved", "wishlist", "wish list", "bookmarked", "to apply", "interested", "applying", "draft", "not applied", "todo", "to do", "lead", "researching", "gemerkt", "vorgemerkt", "wunschliste", "geplant", "in vorbereitung", "entwurf", "noch nicht beworben", "offen"],
        [StageKind.Applied] = ["applied", "submitted", "sent", "application sent", "application submitted", "in review", "under review", "pending", "waiting", "acknowledged", "beworben", "gesendet", "versendet", "verschickt", "abgeschickt", "eingereicht", "in bearbeitung", "bewerbung verschickt", "bewerbung gesendet", "laufend", "wartend", "eingangsbestatigung"],
        [StageKind.Interviewing] = ["interview", "interviewing", "interviews", "phone screen", "screening", "phone interview", "technical interview", "onsite interview", "on site interview", "final round", "final interview", "first interview", "second interview", "assessment", "take home", "coding challenge", "vorstellungsgesprach", "gesprach", "telefoninterview", "telefongesprach", "im gesprach", "erstes gesprach", "zweites gesprach", "probearbeiten", "assessment center", "eingeladen", "einladung"],
        [StageKind.Offer] = ["offer", "offered", "offer received", "negotiating", "negotiation", "angebot", "zusage", "vertragsangebot", "angebot erhalten"],
        [StageKind.Accepted] = ["accepted", "offer accepted", "hired", "joined", "signed", "angenommen", "eingestellt", "unterschrieben", "zugesagt"],
        [StageKind.Rejected] = ["rejected", "rejection", "not selected", "declined", "denied", "refused", "unsuccessful", "no longer considered", "closed", "absage", "abgelehnt", "abgesagt", "absage erhalten"],
        [StageKind.Withdrawn] = ["withdrawn", "withdrew", "i withdrew", "cancelled", "canceled", "declined offer", "offer declined", "not interested", "zuruckgezogen", "selbst abgesagt", "storniert"],
        [StageKind.Ghosted] = ["ghosted", "no response", "no answer", "no reply", "no response yet", "stale", "keine antwort", "keine ruckmeldung", "keine reaktion"],
    };

    private static readonly string[] Away = ["archived", "archive", "archiviert", "archiv"];

    /// <summary>The kind a word means, or null when it is not known.</summary>
    public static StageKind? KindOf(string word)
    {
        var folded = SearchText.Fold(word);
        foreach (var (kind, words) in Known)
            if (words.Contains(folded))
                return kind;
        return null;
    }

    /// <summary>
    /// Where a word leads on this person's board: the stage of that name, else the first stage of its kind, else the nearest kind they have. Null = the person has to say.
    /// </summary>
    public static string? Target(string word, StageList stages)
    {
        var folded = SearchText.Fold(word);
        if (stages.Stages.FirstOrDefault(stage => SearchText.Fold(stage.Name) == folded) is { } named)
            return named.Id;
        if (Away.Contains(folded))
            return StageWord.ToArchive;
        return KindOf(word) is { } kind ? Nearest(kind, stages)?.Id : null;
    }

    /// <summary>The first stage of this kind, else of the kinds that come closest; null only on a board without any of them.</summary>
    public static Stage? Nearest(StageKind kind, StageList stages)
    {
        StageKind[] ways = kind switch
        {
            StageKind.Accepted => [StageKind.Accepted, StageKind.Offer],
            StageKind.Rejected => [StageKind.Rejected, StageKind.Ghosted, StageKind.Withdrawn],
            StageKind.Withdrawn => [StageKind.Withdrawn, StageKind.Rejected, StageKind.Ghosted],
            StageKind.Ghosted => [StageKind.Ghosted, StageKind.Rejected, StageKind.Withdrawn],
            _ => [kind],
        };
        return ways.Select(stages.First).FirstOrDefault(stage => stage is not null);
    }
}

/// <summary>A word of the file's status column and where it leads.</summary>
/// <param name="Word">As it stands in the file.</param>
/// <param name="Target">The id of a stage, <see cref="ToArchive"/>, <see cref="LeaveOut"/>, or null while the person has not said.</param>
public sealed record StageWord(string Word, string? Target)
{
    /// <summary>Into the archive, in the stage of what ended.</summary>
    public const string ToArchive = "archive";

    /// <summary>Rows with this word are not imported.</summary>
    public const string LeaveOut = "leave-out";
}
