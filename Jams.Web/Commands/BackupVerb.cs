using System.CommandLine;
using Jams.Workers.Storage.Backup;

namespace Jams.Web.Commands;

/// <summary><c>jams backup FILE</c>: everything in one checked file, also while a server runs.</summary>
public static class BackupVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "Where the backup goes; a backup that is there is replaced." };
        return new Command("backup", "Write everything that is stored into one file.") { file }.Does(async (services, parsed, output, stop) =>
        {
            var done = await services.GetRequiredService<BackupStorage>().Run(parsed.GetValue(file)!, stop);
            if (done.Failure is { } failure)
                return output.Fail(failure);
            output.Result(done.Value, done.Value.File);
            output.Say("The master key is not in it: keep JAMS_MASTER_KEY or the file master.key in another place.");
            return 0;
        });
    }
}
