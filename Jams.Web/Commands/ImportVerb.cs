using System.CommandLine;
using System.Globalization;
using Jams.Domain.Applications.Import;

namespace Jams.Web.Commands;

/// <summary><c>jams import applications FILE.csv --user EMAIL</c>: the same import as the page, with a guessed mapping.</summary>
public static class ImportVerb
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV file: a spreadsheet, or an export of Huntr or Teal." };
        var user = new Option<string>("--user") { Description = "Whose applications they are: the address of the account.", Required = true };
        var applications = new Command("applications", "Add the applications of a CSV file.") { file, user };
        applications.Does(async (services, parsed, output, stop) =>
        {
            var person = await People.Find(services, parsed.GetValue(user)!, stop);
            if (person.Failure is { } unknown)
                return output.Fail(unknown);
            var path = parsed.GetValue(file)!;
            if (!path.Exists)
            {
                output.Say($"There is no file {path.FullName}.");
                return 2;
            }
            await using var content = path.OpenRead();
            var zone = TimeZoneInfo.TryFindSystemTimeZoneById(person.Value.Preferences.TimeZone ?? "UTC", out var found) ? found : TimeZoneInfo.Utc;
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), zone).DateTime);
            var done = await services.GetRequiredService<ImportApplications>().Run(person.Value.Id, path.Name, content, today, new Telling(output), stop: stop);
            if (done.Failure is { } failure)
                return output.Fail(failure);
            return Report(done.Value, output);
        });
        return new Command("import", "Bring things in.") { applications, ImportMailVerb.Build() };
    }

    private static int Report(ApplicationImport import, Output output)
    {
        foreach (var bad in import.BadRows)
        {
            var reason = string.Format(CultureInfo.InvariantCulture, bad.Sentence, [.. bad.Words]);
            output.Result(new { row = bad.Row, reason }, $"row {bad.Row}: {reason}");
        }
        output.Result(new { added = import.Added, duplicates = import.Duplicates, leftOut = import.LeftOut, bad = import.Bad },
            $"{import.Added} added, {import.Duplicates} already there, {import.LeftOut} left out, {import.Bad} could not be read");
        return import.Bad == 0 ? 0 : 1;
    }

    /// <summary>Says how far it is, on the thread it is told on.</summary>
    private sealed class Telling(Output output) : IProgress<ApplicationImport>
    {
        public void Report(ApplicationImport value) => output.Say($"{value.Done} of {value.Total}");
    }
}
