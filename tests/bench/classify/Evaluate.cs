using System.Globalization;
using System.Text.Json;
using Jams.Classify.Training;
using Jams.Classify.Writing;
using Jams.Domain.Mail.Findings;
using Jams.Workers.Mail.Reading;

namespace Jams.Classify;

/// <summary>Measures classification on mail it has not learned from: phrase sets and styles held out, mails written by hand, or a folder of labelled mail.</summary>
internal static class Evaluate
{
    private const int Mails = 3_000;
    private const int Shown = 25;

    private static readonly ClassifyMail Classifier = new();

    public static int Run(string part, bool explain)
    {
        var all = Of(part).ToList();
        Report.Print(part, all);
        if (explain)
            Explain(all);
        return 0;
    }

    private static IEnumerable<Measured> Of(string part) => part switch
    {
        "held" => Corpus.Write(part, Mails).Select(mail => Measure(mail.Set.Name, mail.Set.Language, [mail.Category], Example.TextOf(mail.Bytes), new Truth(
            mail.Scene.Says("company") ? mail.Scene.Company : null, mail.Scene.Says("role") ? mail.Scene.Role : null,
            mail.Scene.SaysEvent ? mail.Scene.Event.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null))),
        "written" => Written.All().Select(mail => Measure(mail.Name, mail.Language, mail.Truths, mail.Mail, mail.Facts)),
        _ => Labelled(part),
    };

    // labels.jsonl beside the mails: {"file": "a.eml", "labels": ["offer"]}
    private static IEnumerable<Measured> Labelled(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "labels.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var file = json.RootElement.GetProperty("file").GetString()!;
            var labels = json.RootElement.TryGetProperty("labels", out var many) ? many.EnumerateArray().Select(one => one.GetString()).ToList() : [json.RootElement.GetProperty("category").GetString()];
            if (new MailSource(file, Path.Combine(folder, file)).Read().Mail is { } mail)
                yield return Measure(file, "", [.. labels.Select(MailCategories.Named).OfType<MailCategory>()], mail, new Truth(null, null, null));
        }
    }

    private static Measured Measure(string name, string language, IReadOnlyList<MailCategory> truths, MailText mail, Truth facts) =>
        new(name, language, truths, mail, Classifier.Run(mail, PersonalLearning.None), facts);

    private static void Explain(IReadOnlyList<Measured> all)
    {
        foreach (var group in all.Where(one => !one.IsRight).GroupBy(one => $"{one.Name} → {one.Found.Category.Name()}").OrderByDescending(group => group.Count()).Take(Shown * 2))
        {
            var worst = group.MaxBy(one => one.Found.Confidence)!;
            Console.WriteLine($"{group.Count(),4} {group.Key} ({worst.Found.Confidence:F2}) {Line(worst.Mail)}");
        }
        foreach (var (what, said, truth) in ((string, Func<Measured, string?>, Func<Measured, string?>)[])[
            ("company", one => one.Found.Facts.Company?.Value, one => one.Facts.Company), ("role", one => one.Found.Facts.Role?.Value, one => one.Facts.Role)])
            foreach (var one in all.Where(one => one.Found.Category != MailCategory.Other && truth(one) is { } right && (said(one) is not { } read || !Report.IsSame(read, right))).Where((_, at) => at % 7 == 0).Take(Shown))
                Console.WriteLine($"  {what}: {said(one) ?? "-"} | {truth(one)} | {one.Mail.From?.Name} <{one.Mail.From?.Address}> {Line(one.Mail)}");
        foreach (var one in all.Where(one => one.Facts.Time is { } time && one.Found.Category != MailCategory.Other && !one.Found.Facts.Times.Any(said => said.ToString().StartsWith(time, StringComparison.Ordinal))).Take(Shown))
            Console.WriteLine($"  time: {string.Join(", ", one.Found.Facts.Times)} | {one.Facts.Time} | {Line(one.Mail)}");
    }

    private static string Line(MailText mail)
    {
        var line = $"{mail.Subject} || {string.Join(' ', mail.Of(MailPartKind.Newest).Split('\n', StringSplitOptions.RemoveEmptyEntries))}";
        return line.Length > 260 ? line[..260] : line;
    }
}
