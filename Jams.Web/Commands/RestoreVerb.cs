using System.CommandLine;
using Jams.Workers.Storage.Backup;

namespace Jams.Web.Commands;

/// <summary><c>jams restore FILE</c>: puts a backup in the place of the data; the server must be stopped.</summary>
public static class RestoreVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote." };
        return new Command("restore", "Put a backup in the place of the data. A damaged one is refused and the data stays.") { file }.DoesUnopened(async (services, parsed, output, stop) =>
        {
            var done = await services.GetRequiredService<RestoreStorage>().Run(parsed.GetValue(file)!, stop);
            if (done.Failure is { } failure)
                return output.Fail(failure);
            output.Result(done.Value, $"{done.Value.Documents} documents, {done.Value.Files} files");
            if (done.Value.OldKeptAs is { } kept)
                output.Say($"The data before it lies in {kept}.");
            return 0;
        });
    }
}
