using System.CommandLine;

namespace Jams.Web.Commands;

/// <summary>The same program as a command line: <c>jams &lt;verb&gt;</c>. Results go to standard output, words to standard error; exit code 0 done, 1 failed, 2 wrong call.</summary>
public static class CommandLine
{
    /// <summary>A first word that is not an option is a verb; options alone belong to the web server, but for help and version.</summary>
    public static bool IsVerb(string[] args) =>
        args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("JAMS, the job application management system. Without a verb it starts the web server.")
        {
            Verb.Json,
            DemoVerb.Build(),
            UserVerb.Build(),
            ImportVerb.Build(),
            ExportVerb.Build(),
            BackupVerb.Build(),
            RestoreVerb.Build(),
            ClassifyVerb.Build(),
            StorageVerb.Build(),
            HealthVerb.Build(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
        return await parsed.InvokeAsync();
    }
}
