using Jams.Domain.Mail.Findings.Cues;
using Jams.Domain.Mail.Findings.Facts;
using Jams.Domain.Mail.Findings.Text;

namespace Jams.Domain.Mail.Findings;

/// <summary>A mail as the rules and the model see it: its words, the phrases in them, and what code can tell. Made once a mail.</summary>
internal sealed class MailReading
{
    private const int MostQuoted = 6_000;

    private static readonly (string Header, string Domain)[] Marks =
    [
        ("X-LinkedIn", "linkedin.com"), ("X-Greenhouse", "greenhouse.io"), ("X-Lever", "lever.co"), ("X-Workable", "workable.com"), ("X-Teamtailor", "teamtailor.com"),
        ("X-Personio", "personio.com"), ("X-SmartRecruiters", "smartrecruiters.com"), ("X-iCIMS", "icims.com"), ("X-Indeed", "indeed.com"),
    ];

    private MailReading(MailText mail)
    {
        Mail = mail;
        Subject = Words.Of(mail.Subject);
        Body = Words.Of(mail.Body, mail.Parts, MailPartKind.Newest);
        Footer = Words.Of(mail.Body, mail.Parts, MailPartKind.Footer);
        var quoted = mail.Of(MailPartKind.Quoted);
        Quoted = Words.Of(quoted.Length > MostQuoted ? quoted[..MostQuoted] : quoted);
        var book = CueBook.Standard;
        SubjectCues = book.Find(Subject);
        BodyCues = book.Find(Body);
        QuotedCues = book.Find(Quoted);
        Links = SortLinks.Run(mail);
        System = SystemOf(mail);
        Language = Languages.Of(Body, Subject);
    }

    public MailText Mail { get; }

    public Words Subject { get; }

    public Words Body { get; }

    public Words Footer { get; }

    public Words Quoted { get; }

    public IReadOnlyList<CueMatch> SubjectCues { get; }

    public IReadOnlyList<CueMatch> BodyCues { get; }

    public IReadOnlyList<CueMatch> QuotedCues { get; }

    public IReadOnlyList<SortedLink> Links { get; }

    /// <summary>The program that sent it; null when it is none of the known.</summary>
    public SendingSystem? System { get; }

    public string? Language { get; }

    public static MailReading Of(MailText mail) => new(mail);

    public int Count(LinkKind kind) => Links.Count(link => link.Kind == kind);

    public bool Has(string group, CueTurn turn = CueTurn.Plain) => First(group, turn) is not null;

    /// <summary>The first phrase of a group, in the subject or the newest text.</summary>
    public (CueMatch Match, bool InSubject)? First(string group, CueTurn turn = CueTurn.Plain)
    {
        foreach (var match in BodyCues)
            if (match.Group.Name == group && match.Turn == turn)
                return (match, false);
        foreach (var match in SubjectCues)
            if (match.Group.Name == group && match.Turn == turn)
                return (match, true);
        return null;
    }

    private static SendingSystem? SystemOf(MailText mail)
    {
        foreach (var party in new[] { mail.From }.Concat(mail.ReplyTo))
            if (party is not null && SendingSystems.OfHost(party.Domain) is { } known)
                return known;
        // A firm's own domain in front, the system behind: its id and its marks tell.
        if (mail.MessageId is { } id && id.LastIndexOf('@') is >= 0 and var at && SendingSystems.OfHost(id[(at + 1)..].TrimEnd('>', ' ')) is { Kind: SystemKind.Tracking or SystemKind.Board } sender)
            return sender;
        return mail.Marks.Extensions.Keys.Select(Marked).FirstOrDefault(marked => marked is not null);
    }

    private static SendingSystem? Marked(string header) =>
        Array.Find(Marks, mark => header.StartsWith(mark.Header, StringComparison.OrdinalIgnoreCase)).Domain is { } domain ? SendingSystems.OfHost(domain) : null;
}
