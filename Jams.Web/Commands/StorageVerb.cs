using System.CommandLine;
using Jams.Workers.Storage.Backup;

namespace Jams.Web.Commands;

/// <summary><c>jams storage copy --from … --to …</c>: moves everything between the embedded database and MongoDB.</summary>
public static class StorageVerb
{
    public static Command Build()
    {
        var from = new Option<string>("--from") { Description = "A data folder, or a mongodb:// address.", Required = true };
        var to = new Option<string>("--to") { Description = "An empty data folder, or a mongodb:// address with an empty database.", Required = true };
        var copy = new Command("copy", "Copy everything from one store to another, and compare.") { from, to };
        copy.DoesUnopened(async (services, parsed, output, stop) =>
        {
            var done = await services.GetRequiredService<CopyStorage>().Run(parsed.GetValue(from)!, parsed.GetValue(to)!, stop);
            if (done.Failure is { } failure)
                return output.Fail(failure);
            output.Result(done.Value, $"{done.Value.Documents} documents, {done.Value.Files} files");
            output.Say("Sealed values stay sealed: the same master key opens them.");
            return 0;
        });
        return new Command("storage", "Where things are kept.") { copy };
    }
}
