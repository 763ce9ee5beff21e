using System.Globalization;
using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>
/// The days and times that a mail names: of its calendar part, then of its subject and newest text, in English, German and French. A day without a year is the next such day after
/// the mail was sent; a time belongs to the day it stands beside. Days long past or far away are no appointments and are left out.
/// </summary>
internal static partial class FindTimes
{
    private const int Most = 20;
    private const int MostRead = 8_000;

    // How far a time may stand behind its day ("Date: 3 May … Time: 10:00"), in characters.
    private const int Reach = 60;

    private static readonly string[][] Months =
    [
        ["jan"], ["feb", "fév", "fev"], ["mar", "mär", "maer", "mrz"], ["apr", "avr"], ["may", "mai"], ["jun", "juin"], ["jul", "juil"], ["aug", "aoû", "aou"], ["sep"], ["oct", "okt"], ["nov"], ["dec", "dez", "déc"],
    ];

    private static readonly (string Start, DayOfWeek Day)[] Weekdays =
    [
        ("mon", DayOfWeek.Monday), ("tue", DayOfWeek.Tuesday), ("wed", DayOfWeek.Wednesday), ("thu", DayOfWeek.Thursday), ("fri", DayOfWeek.Friday), ("sat", DayOfWeek.Saturday), ("sun", DayOfWeek.Sunday),
        ("die", DayOfWeek.Tuesday), ("mit", DayOfWeek.Wednesday), ("don", DayOfWeek.Thursday), ("fre", DayOfWeek.Friday), ("sam", DayOfWeek.Saturday), ("son", DayOfWeek.Sunday),
        ("lun", DayOfWeek.Monday), ("mar", DayOfWeek.Tuesday), ("mer", DayOfWeek.Wednesday), ("jeu", DayOfWeek.Thursday), ("ven", DayOfWeek.Friday), ("dim", DayOfWeek.Sunday),
    ];

    private readonly record struct Day(DateOnly Date, int Start, int End, double Confidence);

    private readonly record struct Clock(TimeOnly From, TimeOnly? Until, string Zone, int Start, int End);

    public static IReadOnlyList<SaidTime> Run(MailText mail)
    {
        var found = new List<SaidTime>();
        if (mail.Invitation is { Start: { } start } invitation)
            found.Add(OfInvitation(invitation, start));
        Read(mail, mail.Subject, EvidencePlace.Subject, 0, found);
        foreach (var part in mail.Parts.Where(part => part.Kind == MailPartKind.Newest))
            Read(mail, mail.Body.Substring(part.Start, Math.Min(part.Length, MostRead)), EvidencePlace.Body, part.Start, found);
        // A day that is also said with its time says nothing more.
        var kept = new List<SaidTime>();
        foreach (var time in found)
            if (!kept.Exists(one => one.Date == time.Date && (one.From == time.From || time.From is null)) && (time.From is not null || !found.Exists(one => one.Date == time.Date && one.From is not null)) && kept.Count < Most)
                kept.Add(time);
        return kept;
    }

    private static SaidTime OfInvitation(MailInvitation invitation, DateTimeOffset start)
    {
        var words = invitation.Summary.Length > Evidence.Limit ? invitation.Summary[..Evidence.Limit] : invitation.Summary;
        var until = invitation.End is { } end && end.Date == start.Date ? TimeOnly.FromDateTime(end.DateTime) : (TimeOnly?)null;
        return new SaidTime(DateOnly.FromDateTime(start.DateTime), invitation.IsAllDay ? null : TimeOnly.FromDateTime(start.DateTime), invitation.IsAllDay ? null : until, invitation.Zone, invitation.Zone is null ? null : start.Offset, new Evidence(words, EvidencePlace.Calendar, 0));
    }

    private static void Read(MailText mail, string text, EvidencePlace place, int offset, List<SaidTime> found)
    {
        var days = Days(text, mail.SentAt);
        var clocks = Clocks(text);
        var used = new HashSet<Clock>();
        var shared = clocks.Select(clock => clock.Zone).Where(zone => zone.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var day = days[i];
            var next = i + 1 < days.Count ? days[i + 1].Start : int.MaxValue;
            var before = clocks.Where(clock => !used.Contains(clock) && clock.End <= day.Start && day.Start - clock.End <= 12 && !text.AsSpan(clock.End, day.Start - clock.End).ContainsAny('\n', '.', ';') && (i == 0 || clock.Start > days[i - 1].End + 12)).ToList();
            var behind = clocks.Where(clock => !used.Contains(clock) && clock.Start >= day.End && clock.Start < next && clock.Start - Last(day.End, used) <= Reach).ToList();
            var own = before.Count > 0 && behind.Count == 0 ? before : Chained(day.End, behind);
            if (own.Count == 0)
                Add(day, null);
            foreach (var clock in own)
            {
                used.Add(clock);
                Add(day, clock);
            }
        }

        void Add(Day day, Clock? clock)
        {
            var (from, to) = (Math.Min(day.Start, clock?.Start ?? day.Start), Math.Max(day.End, clock?.End ?? day.End));
            var zoneWords = clock is null ? "" : clock.Value.Zone.Length > 0 ? clock.Value.Zone : shared.Count == 1 ? shared[0] : "";
            var zone = clock is { } at && zoneWords.Length > 0 ? SaidZones.Of(zoneWords, day.Date.ToDateTime(at.From)) : null;
            var words = text[from..Math.Min(to, from + Evidence.Limit)];
            found.Add(new SaidTime(day.Date, clock?.From, clock?.Until, zone?.Name, zone?.Offset, new Evidence(words, place, offset + from)) { Confidence = clock is null ? day.Confidence - 0.05 : day.Confidence });
        }
    }

    private static int Last(int end, HashSet<Clock> used) => used.Count == 0 ? end : Math.Max(end, used.Max(clock => clock.End));

    // "Tuesday at 10, 11:30 or 14:00": each near the one before it.
    private static List<Clock> Chained(int end, List<Clock> behind)
    {
        var chain = new List<Clock>();
        foreach (var clock in behind)
        {
            if (clock.Start - end > (chain.Count == 0 ? Reach : 24))
                break;
            chain.Add(clock);
            end = clock.End;
        }
        return chain;
    }

    private static List<Clock> Clocks(string text)
    {
        var clocks = new List<Clock>();
        foreach (Match match in ClockPattern().Matches(text))
        {
            var half = match.Groups["half2"].Success ? match.Groups["half2"].Value : match.Groups["half"].Value;
            if (At(match.Groups["h"].Value, match.Groups["m"].Value, match.Groups["half"].Success ? match.Groups["half"].Value : half) is not { } from)
                continue;
            var until = match.Groups["h2"].Success ? At(match.Groups["h2"].Value, match.Groups["m2"].Value, half) : null;
            // "11 to 1pm" begins in the morning.
            if (until < from && !match.Groups["half"].Success && half.Length > 0 && At(match.Groups["h"].Value, match.Groups["m"].Value, "am") is { } morning && morning < until)
                from = morning;
            clocks.Add(new Clock(from, until > from ? until : null, match.Groups["zone"].Value, match.Index, match.Index + match.Length));
        }
        return clocks;
    }

    private static TimeOnly? At(string hour, string minute, string half)
    {
        if (!int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var h))
            return null;
        var m = minute.Length == 0 ? 0 : int.Parse(minute, CultureInfo.InvariantCulture);
        if (half.Length > 0)
        {
            if (h is < 1 or > 12)
                return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
            h = h % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        }
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    private static List<Day> Days(string text, DateTimeOffset? sent)
    {
        var days = new List<Day>();
        foreach (Match match in DayPattern().Matches(text))
            if (DayOf(match, sent) is var (date, confidence) && IsNear(date, sent) && days.Count < Most * 2)
                days.Add(new Day(date, match.Index, match.Index + match.Length, confidence));
        return days;
    }

    private static (DateOnly, double)? DayOf(Match match, DateTimeOffset? sent)
    {
        var groups = match.Groups;
        if (groups["iso"].Success)
            return DateOnly.TryParseExact(groups["iso"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? (iso, 0.98) : null;
        if (groups["near"].Success)
            return sent is { } now ? (DateOnly.FromDateTime(now.DateTime).AddDays(groups["near"].Value.StartsWith("to", StringComparison.OrdinalIgnoreCase) && !groups["near"].Value.StartsWith("tom", StringComparison.OrdinalIgnoreCase) || groups["near"].Value.StartsWith("heu", StringComparison.OrdinalIgnoreCase) || groups["near"].Value.StartsWith("auj", StringComparison.OrdinalIgnoreCase) ? 0 : groups["near"].Value.StartsWith("ü", StringComparison.OrdinalIgnoreCase) ? 2 : 1), 0.85) : null;
        if (groups["month"].Success && MonthOf(groups["month"].Value) is { } month)
            return Made(groups["year"].Value, month, groups["day"].Value, groups["week"].Value, sent, groups["year"].Success ? 0.97 : 0.93);
        if (groups["dot"].Success)
            return int.TryParse(groups["dotmonth"].Value, out var named) ? Made(groups["dotyear"].Value, named, groups["dot"].Value, groups["week"].Value, sent, 0.95) : null;
        if (groups["a"].Success)
            return Slashed(groups["a"].Value, groups["b"].Value, groups["slashyear"].Value, groups["week"].Value, sent);
        if (groups["alone"].Success && sent is { } at && WeekdayOf(groups["alone"].Value) is { } weekday)
        {
            var today = DateOnly.FromDateTime(at.DateTime);
            var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
            var isNext = groups["next"].Success;
            return (today.AddDays(ahead == 0 ? 7 : ahead), isNext ? 0.6 : 0.8);
        }
        return null;
    }

    // 03/04 is April in Europe and March in America; the sender's clock tells which.
    private static (DateOnly, double)? Slashed(string first, string second, string year, string week, DateTimeOffset? sent)
    {
        var (a, b) = (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture));
        var american = b > 12 || a <= 12 && sent is { Offset.TotalHours: <= -4 and >= -8 };
        var made = american ? Made(year, a, second, week, sent, 0.9) : Made(year, b, first, week, sent, 0.9);
        if (a > 12 || b > 12 || week.Length == 0)
            return made is var (date, _) ? (date, a > 12 || b > 12 ? 0.95 : 0.75) : null;
        // The weekday beside it decides.
        var other = american ? Made(year, b, first, week, sent, 0.9) : Made(year, a, second, week, sent, 0.9);
        return WeekdayOf(week) is { } weekday && made is var (one, _) && one.DayOfWeek != weekday && other is var (two, _) && two.DayOfWeek == weekday ? (two, 0.95) : made;
    }

    private static (DateOnly, double)? Made(string year, int month, string day, string week, DateTimeOffset? sent, double confidence)
    {
        if (!int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) || month is < 1 or > 12 || d is < 1 or > 31)
            return null;
        if (int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y))
            return y + (y < 100 ? 2000 : 0) is >= 1900 and <= 2200 and var full && d <= DateTime.DaysInMonth(full, month) ? (new DateOnly(full, month, d), confidence) : null;
        if (sent is not { } at)
            return null;
        var today = DateOnly.FromDateTime(at.DateTime);
        foreach (var guess in (int[])[today.Year, today.Year + 1, today.Year - 1])
            if (guess is > 0 and < 9999 && d <= DateTime.DaysInMonth(guess, month) && new DateOnly(guess, month, d) is var date && date.DayNumber - today.DayNumber is > -60 and < 305)
                return (date, WeekdayOf(week) is { } weekday && weekday != date.DayOfWeek ? confidence - 0.2 : confidence);
        return null;
    }

    private static bool IsNear(DateOnly date, DateTimeOffset? sent) =>
        sent is not { } at || Math.Abs(date.DayNumber - DateOnly.FromDateTime(at.DateTime).DayNumber) < 550;

    private static int? MonthOf(string word)
    {
        for (var month = 0; month < Months.Length; month++)
            if (Months[month].Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
                return month + 1;
        return null;
    }

    // German "Mo", "Di": two letters and a sign behind.
    private static DayOfWeek? WeekdayOf(string word) =>
        word.Trim('.', ',', ' ') is { Length: > 1 } bare
            ? bare.Length == 2 ? bare.ToLowerInvariant() switch { "mo" => DayOfWeek.Monday, "di" => DayOfWeek.Tuesday, "mi" => DayOfWeek.Wednesday, "do" => DayOfWeek.Thursday, "fr" => DayOfWeek.Friday, "sa" => DayOfWeek.Saturday, "so" => DayOfWeek.Sunday, _ => null }
            : Array.FindIndex(Weekdays, one => bare.StartsWith(one.Start, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? Weekdays[at].Day : null
            : null;

    private const string Week = @"(?:(?<week>Mon|Tues?|Wed|Wednes|Thurs?|Fri|Sat|Satur|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\.?,? (?:the |den |dem |le )?)?";

    private const string Month = @"(?<month>Jan(?:uary|uar|vier|v)?|Feb(?:ruary|ruar)?|F[ée]v(?:rier|r)?|Mar(?:ch|s)?|März|Maerz|Mrz|Apr(?:il)?|Avr(?:il)?|May|Mai|June?|Juni|Juin|July?|Juli|Juillet|Juil|Aug(?:ust)?|Ao[ûu]t|Sep(?:tember|tembre|t)?|Oct(?:ober|obre)?|Okt(?:ober)?|Nov(?:ember|embre)?|Dec(?:ember)?|Dez(?:ember)?|D[ée]c(?:embre)?)\.?";

    [GeneratedRegex(@"(?<![\w/.\-])(?:(?<iso>\d{4}-\d{2}-\d{2})(?=T|\b)" +
        "|" + Week + @"(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?(?: of)? " + Month + @"(?:,? (?<year>\d{4}))?(?!\w)" +
        "|" + Week + Month + @" (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?(?![\w:])" +
        "|" + Week + @"(?<dot>\d{1,2})\. ?(?<dotmonth>\d{1,2})\.(?: ?(?<dotyear>\d{4}|\d{2}(?!\d|:| ?Uhr)))?(?![\d:])" +
        "|" + Week + @"(?<a>\d{1,2})/(?<b>\d{1,2})(?:/(?<slashyear>\d{4}|\d{2}))?(?![\w/])" +
        @"|(?<near>today|tomorrow|heute|morgen(?! (?:früh )?(?:zusammen|allerseits))|übermorgen|aujourd'hui|demain)\b(?![,'’])" +
        @"|(?:(?<next>next|nächsten|nächster|kommenden) )?(?<alone>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|lundi|mardi|mercredi|jeudi|vendredi|samedi)(?!s\b|\w)(?: prochain)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    private const string Zone = @"(?:\s?,?\s?\(?(?<zone>(?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::\d{2})?|CEST|CET|MESZ|MEZ|GMT|BST|UTC|EEST|EET|WET|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|SGT|JST|HKT|AEST|AEDT|NZST|NZDT|(?:Europe|America|Asia|Australia|Africa|Pacific)/\w+|(?:Eastern|Central European|Central|Mountain|Pacific|UK|London|Berlin|Paris|New York|German|French|Irish|Swiss|India|Indian|Dutch|Amsterdam|Dublin|Madrid|Zurich|Vienna)(?: (?:Standard|Daylight))? [Tt]ime|(?:Berliner|deutscher) Zeit|heure (?:de )?(?:Paris|Bruxelles|Genève|Montréal|française))\)?(?!\w))?";

    [GeneratedRegex(@"(?<![\d:.,/\w\-])(?:" +
        @"(?<h>\d{1,2})(?:[:.](?<m>\d{2}))?\s?(?<half>[ap]\.?m\.?)?\s?(?:[-–—]|to|until|and|bis|und)\s?(?<h2>\d{1,2})(?:[:.](?<m2>\d{2}))?\s?(?<half2>[ap]\.?m\b\.?)" +
        @"|(?<h>\d{1,2})(?:[:.](?<m>\d{2}))?\s?(?<half>[ap]\.?m\b\.?)" +
        @"|(?<h>\d{1,2})(?:[:.](?<m>\d{2}))?(?:\sUhr)?\s?(?:[-–—]|bis|und)\s?(?<h2>\d{1,2})(?:[:.](?<m2>\d{2}))?\s?Uhr" +
        @"|(?<h>\d{1,2})(?:[:.](?<m>\d{2}))?\s?Uhr" +
        @"|(?<h>\d{1,2})\s?(?:h|H|heures?)\s?(?<m>[0-5]\d)?\s?(?:[-–—]|à|et)\s?(?<h2>\d{1,2})\s?(?:h|heures?)\s?(?<m2>[0-5]\d)?" +
        @"|(?<h>\d{1,2})\s?(?:h|H|heures?)\s?(?<m>[0-5]\d)?(?!\w|\s?(?:par|of|hours))" +
        @"|(?<h>[01]?\d|2[0-3]):(?<m>[0-5]\d)(?::\d{2})?(?:\s?(?:[-–—]|to|until|bis|à)\s?(?<h2>[01]?\d|2[0-3]):(?<m2>[0-5]\d))?)(?!\d)" + Zone, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockPattern();
}
