using System.Text.RegularExpressions;
using Jams.Domain.Applications.Import;

namespace Jams.Domain.Applications.Capture;

/// <summary>Reads a posting's plain text by rules, in English and German. Finds what is written, guesses nothing that is not.</summary>
internal static partial class PostingWords
{
    [GeneratedRegex(@"\b(?:apply (?:by|before|until)|applications? (?:close|due|deadline)|closing date|deadline|bewerbungs(?:frist|schluss)|bewerb(?:en|ung)[^.\n]{0,30}\bbis(?:\s+zum)?|bis zum)\b(?<rest>[^\n]{0,60})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"\b(full[ -]?time|part[ -]?time|vollzeit|teilzeit|internship|praktikum|werkstudent\w*|fixed[ -]term|befristet|unbefristet|permanent|freelance|contractor|minijob)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Employment();

    [GeneratedRegex(@"(?:based in|located in|office in|standort (?:in )?|am standort|in unserem büro in)\s+(?<place>\p{Lu}[\p{L}.\-]+(?:(?:,\s*|\s+)\p{Lu}[\p{L}.\-]+){0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex BasedIn();

    // LinkedIn and others: "Rotterdam, South Holland, Netherlands · 2 weeks ago · Over 100 applicants"
    [GeneratedRegex(@"^(?<place>\p{Lu}[^·\n]{2,80}?)\s*·\s*(?:reposted\s+)?(?:\d+|vor)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLine();

    [GeneratedRegex(@"https?://[^\s<>""')\]]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    public static CapturedPosting Read(string text, DateOnly today, CancellationToken stop)
    {
        var lines = text.Split('\n');
        var labels = PostingLabels.Read(lines);
        var posting = new CapturedPosting
        {
            Role = Labelled(labels, PostingLabel.Role),
            Company = Labelled(labels, PostingLabel.Company),
            Location = Labelled(labels, PostingLabel.Location),
            Employment = Labelled(labels, PostingLabel.Employment),
            Salary = labels.TryGetValue(PostingLabel.Salary, out var pay) && SalaryText.Read(pay.Value, "") is { } salary ? new Found<Salary>(salary, FoundIn.Text, pay.Line) : null,
            ClosesOn = Day(labels, PostingLabel.Deadline, today),
            PostedOn = Day(labels, PostingLabel.Posted, null),
            WorkMode = labels.TryGetValue(PostingLabel.Mode, out var mode) && WorkModeWords.Read(mode.Value) is { } named ? new Found<WorkMode>(named, FoundIn.Text, mode.Line) : null,
            Link = labels.TryGetValue(PostingLabel.Link, out var link) && JobBoards.Read(link.Value) is { Link: { } address } ? address with { In = FoundIn.Text } : null,
        };
        stop.ThrowIfCancellationRequested();
        posting = posting.Or(PostingTitle.Read(lines, text));
        stop.ThrowIfCancellationRequested();
        return posting.Or(new CapturedPosting
        {
            Location = Place(lines, text),
            Salary = SalaryText.Find(text) is { } found ? new Found<Salary>(found.Salary, FoundIn.Text, found.Words) : null,
            WorkMode = Mode(posting, text),
            Employment = Employment().Match(text) is { Success: true } kind ? new Found<string>(kind.Value, FoundIn.Text) : null,
            ClosesOn = Closes(text, today),
            Link = lines.Take(5).Concat(lines.TakeLast(5)).Select(line => Address().Match(line)).FirstOrDefault(match => match.Success) is { } url
                && JobBoards.Read(url.Value) is { Link: { } pasted } ? pasted with { In = FoundIn.Text } : null,
            Text = new Found<string>(text, FoundIn.Text),
        });
    }

    private static Found<WorkMode>? Mode(CapturedPosting posting, string text)
    {
        var found = WorkModeWords.Find(posting.Location?.Value ?? "") ?? WorkModeWords.Find(text);
        return found is { } mode ? new Found<WorkMode>(mode.Mode, FoundIn.Text, mode.Words) : null;
    }

    private static Found<string>? Place(string[] lines, string text)
    {
        foreach (var line in lines.Take(15))
            if (PlaceLine().Match(line.Trim()) is { Success: true } match)
                return new Found<string>(match.Groups["place"].Value.Trim(), FoundIn.Text, line.Trim());
        return BasedIn().Match(text.Length > 30_000 ? text[..30_000] : text) is { Success: true } based ? new Found<string>(based.Groups["place"].Value.TrimEnd('.', ','), FoundIn.Text, based.Value) : null;
    }

    private static Found<DateOnly>? Closes(string text, DateOnly today)
    {
        foreach (var match in Deadline().Matches(text).Take(20))
            if (DateText.Read(match.Groups["rest"].Value, DayOrder.DayFirst, today) is { } day)
                return new Found<DateOnly>(day, FoundIn.Text, match.Value.Trim());
        return null;
    }

    private static Found<string>? Labelled(Dictionary<PostingLabel, (string Value, string Line)> labels, PostingLabel label) =>
        labels.TryGetValue(label, out var found) ? new Found<string>(found.Value, FoundIn.Text, found.Line) : null;

    private static Found<DateOnly>? Day(Dictionary<PostingLabel, (string Value, string Line)> labels, PostingLabel label, DateOnly? after) =>
        labels.TryGetValue(label, out var found) && DateText.Read(found.Value, DayOrder.DayFirst, after) is { } day ? new Found<DateOnly>(day, FoundIn.Text, found.Line) : null;
}
