using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jams.Domain.Mail.Findings;
using Jams.Workers.Mail.Reading;

namespace Jams.Web.Commands;

/// <summary><c>jams classify PATH</c>: what the mails of a file, a folder or an mbox mean, a JSON line each, by local means. Needs no storage and asks nobody.</summary>
public static class ClassifyVerb
{
    private const int Ahead = 256;

    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static Command Build()
    {
        var path = new Argument<string>("path") { Description = "An .eml file, a folder of them, or an mbox." };
        var own = new Option<string[]>("--own") { Description = "An address of your own: what it sent is yours. May be given again.", DefaultValueFactory = _ => [] };
        var verb = new Command("classify", "Say what mails mean: a JSON line for each, in the order they are found.") { path, own };
        verb.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetValue(path)!, parsed.GetValue(own)!, Console.OpenStandardOutput(), Console.Error, stop)));
        return verb;
    }

    /// <summary>Writes a line for each mail to <paramref name="results"/> and what else is to be said to <paramref name="words"/>. A file that cannot be read has its reason in its line and ends nothing.
    /// The exit code: 0 done, 1 nothing could be read, 2 nothing is there.</summary>
    public static int Run(string path, IEnumerable<string> own, Stream results, TextWriter words, CancellationToken stop = default)
    {
        if (MailSources.Of(path) is not { } sources)
        {
            words.WriteLine($"There is nothing at {path}.");
            return 2;
        }
        var mine = own.Select(address => address.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var classify = new ClassifyMail();
        var (read, bad) = (0, 0);
        using var output = new StreamWriter(results, bufferSize: 1 << 16, leaveOpen: true);
        foreach (var (line, isRead) in sources.Chunk(Ahead).SelectMany(some => some.AsParallel().AsOrdered().WithCancellation(stop).Select(source => Line(source, mine, classify, stop))))
        {
            output.WriteLine(line);
            _ = isRead ? read++ : bad++;
        }
        output.Flush();
        words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} mails, {bad} that could not be read"));
        return read == 0 && bad > 0 ? 1 : 0;
    }

    private static (string Line, bool IsRead) Line(MailSource source, HashSet<string> own, ClassifyMail classify, CancellationToken stop)
    {
        var (mail, problem) = source.Read(own, stop);
        if (mail is null)
            return (JsonSerializer.Serialize(new { file = source.Name, error = problem }, Lines), false);
        var found = classify.Run(mail, PersonalLearning.None);
        return (JsonSerializer.Serialize(new
        {
            file = source.Name,
            category = found.Category.Name(),
            confidence = Math.Round(found.Confidence, 4),
            company = found.Facts.Company?.Value,
            role = found.Facts.Role?.Value,
            dates = found.Facts.Times.Select(time => time.ToString()),
            evidence = found.Evidence is [var first, ..] ? first.Words : "",
            method = found.Method == FindingMethod.Rules ? "rules" : "model",
        }, Lines), true);
    }
}
