namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>Tells what the links of a mail are good for, by where they lead and what they say. Nothing is followed.</summary>
internal static class SortLinks
{
    private const int Most = 100;

    private static readonly string[] UnsubscribeWords = ["unsubscribe", "opt-out", "optout", "opt out", "abmelden", "abbestellen", "désabonner", "desabonner", "désinscri", "desinscri", "email preferences", "manage preferences", "se désabonner"];

    private static readonly string[] ScheduleWords =
        ["schedule", "book a time", "book your", "book a slot", "book an", "book time", "pick a time", "choose a time", "select a time", "find a time", "termin buchen", "termin auswählen", "termin wählen", "termin vereinbaren", "zeitfenster", "choisir un créneau", "réserver un créneau", "créneau", "prendre rendez-vous", "planifier"];

    private static readonly string[] TestWords = ["start assessment", "start test", "begin assessment", "begin test", "take the test", "take assessment", "start the challenge", "coding challenge", "go to assessment", "test starten", "zum test", "assessment starten", "commencer le test", "passer le test", "accéder au test", "start interview", "record your"];

    private static readonly string[] PortalWords = ["view application", "view my application", "application status", "track your application", "check your status", "candidate portal", "candidate home", "log in to", "complete your application", "finish your application", "bewerbung ansehen", "bewerberportal", "bewerbungsstatus", "zum bewerberkonto", "espace candidat", "suivre ma candidature", "voir ma candidature", "manage application", "complete the form", "upload document"];

    private static readonly string[] JobPaths = ["/job/", "/jobs/", "/jobs-", "viewjob", "/job-", "/stellenangebote", "/stelle", "/offre", "/emploi", "/position/", "/positions/", "/o/", "/careers/", "/karriere/", "/vacanc"];

    public static IReadOnlyList<SortedLink> Run(MailText mail)
    {
        var sorted = new List<SortedLink>();
        foreach (var link in mail.Links.Take(Most))
            sorted.Add(new SortedLink(KindOf(link), link));
        if (mail.Invitation?.Link is { } meeting && mail.Links.All(link => link.Address != meeting))
            sorted.Insert(0, new SortedLink(LinkKind.Meeting, new MailLink("", meeting)));
        return sorted;
    }

    private static LinkKind KindOf(MailLink link)
    {
        if (!Uri.TryCreate(link.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return LinkKind.Plain;
        var host = address.Host;
        var path = address.AbsolutePath;
        if (Says(link.Words, UnsubscribeWords) || path.Contains("unsubscribe", StringComparison.OrdinalIgnoreCase) || path.Contains("optout", StringComparison.OrdinalIgnoreCase))
            return LinkKind.Unsubscribe;
        var system = SendingSystems.OfHost(host);
        if (system?.Kind == SystemKind.Meeting)
            return IsMeeting(host, path) ? LinkKind.Meeting : LinkKind.Plain;
        if (system?.Kind == SystemKind.Scheduling || IsBookingPage(host, path))
            return LinkKind.Scheduling;
        if (system?.Kind == SystemKind.Assessment)
            return LinkKind.Assessment;
        if (system?.Kind == SystemKind.Signing)
            return LinkKind.Signing;
        if (Says(link.Words, ScheduleWords))
            return LinkKind.Scheduling;
        if (Says(link.Words, TestWords))
            return LinkKind.Assessment;
        if (Says(link.Words, PortalWords))
            return LinkKind.Portal;
        if (system is not null && JobPaths.Any(part => path.Contains(part, StringComparison.OrdinalIgnoreCase)))
            return LinkKind.Posting;
        return system?.Kind == SystemKind.Tracking ? LinkKind.Portal : LinkKind.Plain;
    }

    private static bool IsMeeting(string host, string path) =>
        host.StartsWith("teams.", StringComparison.OrdinalIgnoreCase) ? path.Contains("meet", StringComparison.OrdinalIgnoreCase)
        : !host.EndsWith("zoom.us", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/j/", StringComparison.Ordinal) || path.StartsWith("/w/", StringComparison.Ordinal) || path.StartsWith("/my/", StringComparison.Ordinal);

    private static bool IsBookingPage(string host, string path) =>
        host.Equals("calendar.google.com", StringComparison.OrdinalIgnoreCase) && path.Contains("appointments", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith("outlook.office", StringComparison.OrdinalIgnoreCase) && path.Contains("book", StringComparison.OrdinalIgnoreCase)
        || host.Equals("meetings.hubspot.com", StringComparison.OrdinalIgnoreCase);

    private static bool Says(string words, string[] parts) => words.Length is > 0 and < 120 && parts.Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
