using Jams.Domain.Mail.Findings;

namespace Jams.Classify;

/// <summary>Mails written by hand, one by one, in many voices. The trainer never reads them, and no phrase set was made from them.</summary>
internal static class Written
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 10, 9, 30, 0, TimeSpan.FromHours(1));

    public static IEnumerable<(string Name, string Language, IReadOnlyList<MailCategory> Truths, MailText Mail, Truth Facts)> All()
    {
        foreach (var language in (string[])["en", "de", "fr"])
        {
            using var stream = typeof(Written).Assembly.GetManifestResourceStream($"written/{language}") ?? throw new InvalidDataException($"No mails in {language}.");
            using var reader = new StreamReader(stream);
            var number = 0;
            foreach (var block in reader.ReadToEnd().Split("\n=== ").Skip(1))
                yield return Read($"{language}/{++number:00}", language, block);
        }
    }

    private static (string, string, IReadOnlyList<MailCategory>, MailText, Truth) Read(string name, string language, string block)
    {
        var cut = block.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = block[..cut].Split('\n');
        var head = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var truths = lines[0].Split('|').Select(one => MailCategories.Named(one) ?? throw new InvalidDataException($"{name}: {one}")).ToList();
        var from = head["From"];
        var open = from.LastIndexOf('<');
        var party = open < 0 ? new MailParty("", from) : new MailParty(from[..open].Trim(), from[(open + 1)..].TrimEnd('>'));
        return ($"{name} {head["Subject"]}", language, truths, new MailText
        {
            From = party,
            To = [new MailParty("", "me@example.org")],
            Subject = head["Subject"],
            Body = block[(cut + 2)..].TrimEnd('\n') + "\n",
            SentAt = Sent,
            Marks = new MailMarks { ListUnsubscribe = head.GetValueOrDefault("List", "") },
        }, new Truth(head.GetValueOrDefault("Company"), head.GetValueOrDefault("Role"), head.GetValueOrDefault("Time")));
    }
}
