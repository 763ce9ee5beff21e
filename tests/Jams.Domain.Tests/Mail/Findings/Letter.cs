using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Tests.Mail.Findings;

/// <summary>Mails for tests of classification, sent on Tuesday, 10 March 2026, at 9:30 in Berlin.</summary>
internal static class Letter
{
    public static readonly DateTimeOffset Sent = new(2026, 3, 10, 9, 30, 0, TimeSpan.FromHours(1));

    private static readonly ClassifyMail Classifier = new();

    public static MailText Of(string body, string subject = "Hello", string name = "", string address = "jobs@acme.example") =>
        new() { From = new MailParty(name, address), To = [new MailParty("", "me@example.org")], Subject = subject, Body = body, SentAt = Sent };

    public static Classification Classified(this MailText mail, PersonalLearning? learned = null) => Classifier.Run(mail, learned ?? PersonalLearning.None);

    public static string In(this Evidence evidence, MailText mail) => evidence.Place switch
    {
        EvidencePlace.Subject => mail.Subject,
        EvidencePlace.Body => mail.Body,
        EvidencePlace.Calendar => mail.Invitation!.Summary,
        _ => $"{mail.From?.Name} {mail.From?.Address}",
    };
}
