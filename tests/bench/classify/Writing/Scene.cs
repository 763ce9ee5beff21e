using System.Globalization;

namespace Jams.Classify.Writing;

/// <summary>Who writes to whom about what, and when: the facts that phrases name.</summary>
internal sealed class Scene
{
    private static readonly string[] Teams =
        ["marketing", "platform", "finance", "logistics", "data", "sales", "operations", "customer care", "nursing", "engineering", "Einkauf", "Vertrieb", "IT", "comptabilité", "production", "legal", "design", "research", "retail", "education"];

    private string? _domain;
    private readonly Random _chance;
    private readonly string _language;
    private readonly CultureInfo _culture;
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

    public Scene(Random chance, string language)
    {
        _chance = chance;
        _language = language;
        _culture = CultureInfo.GetCultureInfo(language switch { "de" => "de-DE", "fr" => "fr-FR", _ => "en-GB" });
        Candidate = (Pick(Lists.First), Pick(Lists.Last));
        Recruiter = (Pick(Lists.First), Pick(Lists.Last));
        Second = (Pick(Lists.First), Pick(Lists.Last));
        var forms = Lists.Forms(chance.Next(6) == 0 ? "en" : language);
        Stem = Pick(Lists.Company) + (chance.Next(4) == 0 ? " " + Pick(Lists.Company) : "");
        Company = $"{Stem} {Pick(forms)}".Trim();
        Role = Pick(Lists.Roles(language != "en" && chance.Next(6) == 0 ? "en" : language));
        Sent = new DateTimeOffset(2024, 1, 3, 0, 0, 0, TimeSpan.Zero).AddDays(chance.Next(1000)).AddMinutes((7 * 60) + chance.Next(12 * 60));
        Event = Weekday(Sent.Date.AddDays(2 + chance.Next(16))).AddMinutes(30 * (17 + chance.Next(17)));
        Sir = chance.Next(2) == 0;
    }

    public (string First, string Last) Candidate { get; }

    public (string First, string Last) Recruiter { get; }

    public (string First, string Last) Second { get; }

    public string Stem { get; }

    public string Company { get; }

    public string Role { get; }

    public DateTimeOffset Sent { get; }

    /// <summary>When the interview is, on the clock of the place.</summary>
    public DateTime Event { get; }

    public bool Sir { get; }

    /// <summary>Whether the time of the event was said with its day.</summary>
    public bool SaysEvent => _said.ContainsKey("day") && _said.ContainsKey("time") || _said.ContainsKey("slot");

    public bool Says(string name) => _said.ContainsKey(name);

    public string Pick(string[] of) => of[_chance.Next(of.Length)];

    /// <summary>A fact by its name; null for a name that is none. Said twice, it is the same.</summary>
    public string? Fact(string name)
    {
        if (_said.TryGetValue(name, out var before) && name is not ("n" or "id" or "link"))
            return before;
        var value = Make(name);
        if (value is not null)
            _said[name] = value;
        return value;
    }

    public string Domain => _domain ??= string.Concat(Stem.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).Replace(" ", _chance.Next(2) == 0 ? "-" : "", StringComparison.Ordinal) + (_language switch { "de" => ".de", "fr" => ".fr", _ => Pick([".com", ".co.uk", ".io", ".org"]) });

    private string? Make(string name) => name switch
    {
        "me" => Candidate.First,
        "me.last" => Candidate.Last,
        "me.full" => $"{Candidate.First} {Candidate.Last}",
        "title.last" => _language switch { "de" => Sir ? $"r Herr {Candidate.Last}" : $" Frau {Candidate.Last}", "fr" => Sir ? $"Monsieur {Candidate.Last}" : $"Madame {Candidate.Last}", _ => $"{(Sir ? "Mr" : Pick(["Ms", "Mrs", "Miss"]))} {Candidate.Last}" },
        "title2" => Sir ? $"Herr {Candidate.Last}" : $"Frau {Candidate.Last}",
        "rec" => $"{Recruiter.First} {Recruiter.Last}",
        "rec.first" => Recruiter.First,
        "rec.last" => Recruiter.Last,
        "rec2" => $"{Second.First} {Second.Last}",
        "company" => Company,
        "role" => Role,
        "team" => Pick(Teams),
        "city" => Pick(Lists.Cities),
        "address" => Address(),
        "day" => Day(Event),
        "day2" => Day(Weekday(Event.Date.AddDays(1 + _chance.Next(4)))),
        "date" => Event.ToString(_language == "de" ? "dd.MM.yyyy" : _language == "fr" ? "dd/MM/yyyy" : "d MMMM yyyy", _culture),
        "weekday" => Event.ToString("dddd", _culture),
        "weekday2" => Weekday(Event.Date.AddDays(1 + _chance.Next(3))).ToString("dddd", _culture),
        "time" => Time(Event),
        "time2" => Time(Event.AddMinutes(30 + 15 * _chance.Next(4))),
        "slot" => Slot(Event),
        "slot2" => Slot(Weekday(Event.AddDays(1))),
        "slot3" => Slot(Weekday(Event.AddDays(2)).AddHours(_chance.Next(3) - 1)),
        "deadline" => Deadline(),
        "tz" => _language switch { "de" => "(MEZ)", "fr" => "(heure de Paris)", _ => Pick(["ET", "PT", "GMT", "BST", "CET", "EST", "UK time"]) },
        "salary" => Salary(),
        "phone" => _language switch { "de" => $"0{_chance.Next(30, 90)} {_chance.Next(100000, 999999)}", "fr" => $"0{_chance.Next(1, 7)} {_chance.Next(10, 99)} {_chance.Next(10, 99)} {_chance.Next(10, 99)} {_chance.Next(10, 99)}", _ => $"0{_chance.Next(1000, 9999)} {_chance.Next(100000, 999999)}" },
        "n" => $"{_chance.Next(2, 10)}",
        "id" => Pick(["R-", "REQ", "", "JR", "2026-", "A"]) + _chance.Next(1000, 99999).ToString(CultureInfo.InvariantCulture),
        "link" => $"https://{Pick(["www.", "go.", "info.", "click."])}{Domain}/{Token(6)}",
        "link.book" => Pick(["https://calendly.com/" + Recruiter.First.ToLowerInvariant() + "-" + Token(3) + "/30min", $"https://{Domain}/schedule/{Token(8)}", "https://app.goodtime.io/s/" + Token(8), "https://meetings.example.com/" + Token(8)]),
        "link.meet" => Pick([$"https://us02web.zoom.us/j/{_chance.NextInt64(80000000000, 89999999999)}", "https://meet.google.com/" + Token(3) + "-" + Token(4) + "-" + Token(3), "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + Token(20)]),
        "link.test" => Pick(["https://www.hackerrank.com/test/" + Token(9), "https://app.codility.com/test/" + Token(6), $"https://assessment.{Domain}/{Token(10)}", "https://app.testgorilla.com/s/" + Token(8)]),
        "link.portal" => Pick([$"https://careers.{Domain}/profile", $"https://{Domain}/jobs/status/{Token(8)}", "https://app.example-ats.com/candidate/" + Token(8)]),
        "link.job" => Pick([$"https://{Domain}/careers/{_chance.Next(100, 9999)}", "https://jobs.lever.co/" + Token(6) + "/" + Token(8), "https://boards.greenhouse.io/" + Token(6) + "/jobs/" + _chance.Next(1000000, 9999999)]),
        "link.sign" => Pick([$"https://eu.docusign.net/Signing/{Token(10)}", $"https://sign.{Domain}/{Token(10)}"]),
        _ => null,
    };

    private string Day(DateTime day) => _language switch
    {
        "de" => day.ToString(Pick(["dddd, dd.MM.yyyy", "dddd, 'den' d. MMMM yyyy", "d. MMMM", "dd.MM.yyyy", "dddd, d.M.", "dddd, 'den' dd.MM."]), _culture),
        "fr" => day.ToString(Pick(["dddd d MMMM", "dddd d MMMM yyyy", "dd/MM/yyyy", "d MMMM", "dddd dd/MM"]), _culture),
        _ => day.ToString(Pick(["dddd, d MMMM", "dddd d MMMM yyyy", "dddd, MMMM d", "MMMM d, yyyy", "d MMMM yyyy", "ddd d MMM"]), _culture) + (_chance.Next(8) == 0 ? "" : ""),
    };

    private string Time(DateTime time) => _language switch
    {
        "de" => time.Minute == 0 && _chance.Next(2) == 0 ? $"{time.Hour} Uhr" : time.ToString(Pick(["HH:mm 'Uhr'", "H.mm 'Uhr'", "HH:mm 'Uhr'"]), _culture),
        "fr" => time.Minute == 0 && _chance.Next(2) == 0 ? $"{time.Hour}h" : time.ToString(Pick(["H'h'mm", "HH'h'mm", "HH:mm"]), _culture),
        _ => time.Minute == 0 && _chance.Next(3) == 0 ? time.ToString("htt", CultureInfo.InvariantCulture).ToLowerInvariant() : time.ToString(Pick(["HH:mm", "h:mm tt", "h:mmtt"]), CultureInfo.InvariantCulture),
    };

    private string Slot(DateTime time) => $"{Day(time)} {_language switch { "de" => "um", "fr" => "à", _ => "at" }} {Time(time)}";

    private string Deadline()
    {
        var day = Weekday(Sent.Date.AddDays(3 + _chance.Next(12)));
        return _chance.Next(3) == 0 ? _language switch { "de" => day.ToString("dddd", _culture), "fr" => day.ToString("dddd", _culture), _ => Pick([day.ToString("dddd", _culture), "end of day " + day.ToString("dddd", _culture), "Friday"]) } : Day(day);
    }

    private string Salary() => _language switch
    {
        "de" => Pick([$"{_chance.Next(28, 95)}.000 €", $"{_chance.Next(28, 95)}.000 Euro brutto", $"{_chance.Next(24, 60)}00 € monatlich", $"CHF {_chance.Next(60, 120)}'000"]),
        "fr" => Pick([$"{_chance.Next(24, 70)} k€", $"{_chance.Next(24, 70)} 000 €", $"{_chance.Next(18, 45)}00 € brut mensuel"]),
        _ => Pick([$"£{_chance.Next(22, 90)},000", $"${_chance.Next(45, 180)},000", $"€{_chance.Next(30, 95)}k", $"${_chance.Next(18, 75)}/hr", $"£{_chance.Next(10, 20)}.50 per hour"]),
    };

    private string Address() => _language switch
    {
        "de" => $"{Pick(["Hauptstraße", "Bahnhofstraße", "Lindenallee", "Am Markt", "Industriestr."])} {_chance.Next(1, 120)}, {_chance.Next(10000, 99999)} {Pick(Lists.Cities)}",
        "fr" => $"{_chance.Next(1, 120)} {Pick(["rue de la République", "avenue Foch", "boulevard Voltaire", "place du Marché"])}, {_chance.Next(10000, 95999)} {Pick(Lists.Cities)}",
        _ => $"{_chance.Next(1, 200)} {Pick(["High Street", "Market Road", "Main Street", "Station Road", "Broadway", "5th Avenue"])}, {Pick(Lists.Cities)}",
    };

    private string Token(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + _chance.Next(26))));

    private static DateTime Weekday(DateTime day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
