using System.Globalization;
using System.Text.Json;
using Jams.Classify.Writing;
using Jams.Domain.Mail.Findings;

namespace Jams.Classify;

/// <summary>Writes the corpus to a folder, to look at: train/ and held/, each mail an .eml, and labels.jsonl with what is true.</summary>
internal static class Generate
{
    public static int Run(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        using var labels = new StreamWriter(Path.Combine(folder, "labels.jsonl"));
        foreach (var part in (string[])["train", "held"])
        {
            var number = 0;
            Directory.CreateDirectory(Path.Combine(folder, part));
            foreach (var mail in Corpus.Write(part, count))
            {
                var name = $"{part}/{++number:00000}.eml";
                File.WriteAllBytes(Path.Combine(folder, name), mail.Bytes);
                labels.WriteLine(JsonSerializer.Serialize(new
                {
                    file = name,
                    category = mail.Category.Name(),
                    set = mail.Set.Name,
                    style = mail.Style.Name,
                    company = mail.Scene.Says("company") ? mail.Scene.Company : null,
                    role = mail.Scene.Says("role") ? mail.Scene.Role : null,
                    time = mail.Scene.SaysEvent ? mail.Scene.Event.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null,
                }));
            }
            Console.Error.WriteLine($"{number} mails in {part}");
        }
        return 0;
    }
}
