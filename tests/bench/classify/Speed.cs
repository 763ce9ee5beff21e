using System.Diagnostics;
using Jams.Classify.Writing;
using Jams.Domain.Mail.Findings;
using Jams.Workers.Mail.Reading;

namespace Jams.Classify;

/// <summary>How many mails a second are read from files and classified, by one processor.</summary>
internal static class Speed
{
    public static int Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("jams-mails-").FullName;
        try
        {
            var number = 0;
            foreach (var mail in Corpus.Write("held", count))
                File.WriteAllBytes(Path.Combine(folder, $"{++number:00000}.eml"), mail.Bytes);
            var classify = new ClassifyMail();
            var sources = MailSources.Of(folder)!.ToList();
            foreach (var source in sources.Take(200))
                classify.Run(source.Read().Mail!, PersonalLearning.None);
            var watch = Stopwatch.StartNew();
            foreach (var source in sources)
                classify.Run(source.Read().Mail!, PersonalLearning.None);
            Console.WriteLine($"{sources.Count} mails, {sources.Count / watch.Elapsed.TotalSeconds:N0} a second on one processor");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
