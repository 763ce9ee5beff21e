using System.CommandLine;
using Jams.Domain.Applications.Export;

namespace Jams.Web.Commands;

/// <summary><c>jams export --user EMAIL [--to FILE]</c>: all that a person keeps, as a ZIP of JSON, CSV and files.</summary>
public static class ExportVerb
{
    public static Command Build()
    {
        var user = new Option<string>("--user") { Description = "Whose things: the address of the account.", Required = true };
        var to = new Option<string?>("--to") { Description = "The ZIP file to write; without it, jams-export.zip in the working folder." };
        return new Command("export", "Take out everything a person keeps, as a ZIP.") { user, to }.Does(async (services, parsed, output, stop) =>
        {
            var person = await People.Find(services, parsed.GetValue(user)!, stop);
            if (person.Failure is { } unknown)
                return output.Fail(unknown);
            var path = Path.GetFullPath(parsed.GetValue(to) ?? "jams-export.zip");
            if (File.Exists(path))
            {
                output.Say($"There is a file {path} already. Name another with --to.");
                return 2;
            }
            await using (var file = File.Create(path))
                await services.GetRequiredService<ExportPerson>().Run(person.Value.Id, file, stop);
            output.Result(new { file = path, bytes = new FileInfo(path).Length }, path);
            return 0;
        });
    }
}
