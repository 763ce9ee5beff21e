using Jams.Domain.Mail.Findings.Cues;
using Jams.Domain.Mail.Findings.Facts;

namespace Jams.Domain.Mail.Findings.Model;

/// <summary>
/// The features that have names: which phrases stand where and in which turn, how they meet, and what code can tell of a mail. The model keeps their weights by name, so phrases can be
/// added to a group without training again.
/// </summary>
internal static class DenseFeatures
{
    private static readonly string[] Deciding =
    [
        "rejection", "confirmation", "interview", "availability", "offer", "outreach", "followup-test", "followup-docs", "followup-form", "followup-remind", "status", "alert", "own", "inside", "confirmation-next", "rejection-soft",
    ];

    private static readonly string[] ByCode =
    [
        "ics-request", "ics-cancel", "ics-reply", "ics-publish", "ics-interview", "unsubscribe", "list", "automatic", "system-tracking", "system-board", "system-assessment", "system-scheduling", "system-meeting", "system-signing", "noreply", "personal-sender",
        "reply", "forward", "quotes", "quoted-job", "questions-1", "questions-2", "questions-4", "money", "times-1", "times-3", "links-0", "links-1", "links-4", "links-10", "links-30", "link-meeting", "link-scheduling", "link-assessment", "link-portal", "link-posting", "link-posting-4",
        "link-signing", "words-0", "words-20", "words-60", "words-150", "words-400", "words-1000", "language-en", "language-de", "language-fr", "language-none", "no-job", "no-job-anywhere", "job-2", "job-4", "job-dense", "no-cue", "attached", "attached-offer", "bulk-job", "sender-talent", "to-many",
    ];

    private static readonly string[] TalentWords = ["talent", "recruit", "career", "karriere", "bewerb", "hr", "personal", "jobs", "people", "hiring", "recrut", "candidat", "rh", "carriere"];

    private static readonly string[] OfferFiles = ["offer", "contract", "vertrag", "contrat", "angebot", "promesse", "offre", "agreement"];

    private static readonly Dictionary<string, int> Index = [];

    static DenseFeatures()
    {
        foreach (var group in CueBook.Standard.Groups)
            foreach (var form in (string[])["b", "b:if", "b:not", "b:3", "s", "s:turned", "q", "last"])
                Index.Add($"{form}:{group.Name}", Index.Count);
        for (var i = 0; i < Deciding.Length; i++)
            for (var j = i + 1; j < Deciding.Length; j++)
                Index.Add($"both:{Deciding[i]}+{Deciding[j]}", Index.Count);
        foreach (var name in ByCode)
            Index.Add(name, Index.Count);
        Names = [.. Index.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>Their names, in the order of their indices.</summary>
    public static IReadOnlyList<string> Names { get; }

    public static int Count => Names.Count;

    /// <summary>The index of a name; one that no feature has is a bug and throws.</summary>
    public static int Of(string name) => Index[name];

    public static int Of(string form, CueGroup group) => Index[$"{form}:{group.Name}"];

    public static int[] Of(MailReading mail)
    {
        var found = new HashSet<int>();
        Cues(mail, found);
        Code(mail, found);
        return [.. found.Order()];
    }

    private static void Cues(MailReading mail, HashSet<int> found)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var match in mail.BodyCues)
        {
            found.Add(Of(match.Turn switch { CueTurn.If => "b:if", CueTurn.Not => "b:not", _ => "b" }, match.Group));
            if (match.Turn == CueTurn.Plain)
                counts[match.Group.Name] = counts.GetValueOrDefault(match.Group.Name) + 1;
            if (counts.GetValueOrDefault(match.Group.Name) >= 3)
                found.Add(Of("b:3", match.Group));
        }
        foreach (var match in mail.SubjectCues)
        {
            found.Add(Of(match.Turn == CueTurn.Plain ? "s" : "s:turned", match.Group));
            counts[match.Group.Name] = counts.GetValueOrDefault(match.Group.Name) + 1;
        }
        foreach (var match in mail.QuotedCues)
            found.Add(Of("q", match.Group));
        if (mail.BodyCues.LastOrDefault(match => match.Turn == CueTurn.Plain && Array.IndexOf(Deciding, match.Group.Name) is >= 0 and < 10) is { Group: { } last })
            found.Add(Of("last", last));
        for (var i = 0; i < Deciding.Length; i++)
            for (var j = i + 1; j < Deciding.Length; j++)
                if (counts.ContainsKey(Deciding[i]) && counts.ContainsKey(Deciding[j]))
                    found.Add(Index[$"both:{Deciding[i]}+{Deciding[j]}"]);
        var job = counts.GetValueOrDefault("job");
        if (job == 0)
            found.Add(Index["no-job"]);
        if (job >= 2)
            found.Add(Index["job-2"]);
        if (job >= 4)
            found.Add(Index["job-4"]);
        if (job * 40 >= mail.Body.Count + mail.Subject.Count && job >= 2)
            found.Add(Index["job-dense"]);
        if (!counts.ContainsKey("job") && !mail.QuotedCues.Any(match => match.Group.Name == "job"))
            found.Add(Index["no-job-anywhere"]);
        if (!Deciding.Take(10).Any(counts.ContainsKey))
            found.Add(Index["no-cue"]);
        if (mail.QuotedCues.Any(match => match.Group.Name == "job"))
            found.Add(Index["quoted-job"]);
    }

    private static void Code(MailReading reading, HashSet<int> found)
    {
        var mail = reading.Mail;
        void If(bool holds, string name)
        {
            if (holds)
                found.Add(Index[name]);
        }
        if (mail.Invitation is { } invitation)
        {
            found.Add(Index[invitation.Method switch { InvitationMethod.Request => "ics-request", InvitationMethod.Cancel => "ics-cancel", InvitationMethod.Reply => "ics-reply", _ => "ics-publish" }]);
            If(CueBook.Standard.Find(Text.Words.Of(invitation.Summary + "\n" + invitation.Description)).Any(match => match.Group.Name is "interview" or "interview-soft" or "job"), "ics-interview");
        }
        var bulk = mail.Marks.ListUnsubscribe.Length > 0 || reading.Count(LinkKind.Unsubscribe) > 0;
        If(bulk, "unsubscribe");
        If(mail.Marks.IsBulk, "list");
        If(mail.Marks.AutoSubmitted.Length > 0, "automatic");
        if (reading.System is { } system)
            found.Add(Index[$"system-{system.Kind.ToString().ToLowerInvariant()}"]);
        var local = mail.From?.Local ?? "";
        If(local.Contains("reply", StringComparison.Ordinal) && local.Contains("no", StringComparison.Ordinal) || local.Contains("nepasrepondre", StringComparison.Ordinal) || local.StartsWith("notification", StringComparison.Ordinal), "noreply");
        If(mail.From is { } from && SendingSystems.IsPersonal(from.Domain), "personal-sender");
        If(mail.From is { } sender && TalentWords.Any(word => HasWord(sender.Name, word) || HasWord(sender.Local, word)), "sender-talent");
        If(mail.To.Count + mail.Cc.Count > 3, "to-many");
        var subject = mail.Subject.TrimStart();
        If(mail.InReplyTo is not null || Starts(subject, "re:", "aw:", "antw:", "re :", "rép:", "sv:"), "reply");
        If(Starts(subject, "fwd:", "fw:", "wg:", "tr:", "tr :", "i:"), "forward");
        If(reading.Quoted.Count > 0, "quotes");
        Body(reading, If);
        If(bulk && reading.Count(LinkKind.Posting) > 0, "bulk-job");
        If(mail.Attachments.Count > 0, "attached");
        If(mail.Attachments.Any(file => OfferFiles.Any(word => file.Contains(word, StringComparison.OrdinalIgnoreCase))), "attached-offer");
    }

    private static void Body(MailReading reading, Action<bool, string> when)
    {
        var (questions, money, times) = Signs(reading.Mail.Body, reading.Mail.Parts);
        when(questions >= 1, "questions-1");
        when(questions >= 2, "questions-2");
        when(questions >= 4, "questions-4");
        when(money, "money");
        when(times >= 1, "times-1");
        when(times >= 3, "times-3");
        var links = reading.Mail.Links.Count;
        when(links == 0, "links-0");
        when(links >= 1, "links-1");
        when(links >= 4, "links-4");
        when(links >= 10, "links-10");
        when(links >= 30, "links-30");
        foreach (var kind in (LinkKind[])[LinkKind.Meeting, LinkKind.Scheduling, LinkKind.Assessment, LinkKind.Portal, LinkKind.Posting, LinkKind.Signing])
            when(reading.Count(kind) > 0, $"link-{kind.ToString().ToLowerInvariant()}");
        when(reading.Count(LinkKind.Posting) >= 4, "link-posting-4");
        var words = reading.Body.Count;
        when(words == 0, "words-0");
        foreach (var least in (int[])[20, 60, 150, 400, 1000])
            when(words >= least, $"words-{least}");
        when(true, $"language-{reading.Language ?? "none"}");
    }

    // Question marks, sums of money and times of day in the newest text.
    private static (int Questions, bool Money, int Times) Signs(string body, IReadOnlyList<MailPart> parts)
    {
        var (questions, money, times) = (0, false, 0);
        foreach (var part in parts)
        {
            if (part.Kind != MailPartKind.Newest)
                continue;
            var text = body.AsSpan(part.Start, part.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
                    questions++;
                else if (text[i] is '€' or '$' or '£')
                    money = true;
                else if (text[i] is ':' or 'h' && i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (i + 3 == text.Length || !char.IsAsciiDigit(text[i + 3])))
                    times++;
            }
        }
        return (questions, money, times);
    }

    private static bool HasWord(string text, string word) =>
        text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && (word.Length > 2 || (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])));

    private static bool Starts(string subject, params string[] starts) => starts.Any(start => subject.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
