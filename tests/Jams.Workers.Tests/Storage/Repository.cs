namespace Jams.Workers.Tests.Storage;

internal static class Repository
{
    private static readonly Lock Writing = new();

    public static string Root { get; } = Find();

    /// <summary>A line that tests/run prints at its end.</summary>
    public static void Note(string line)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "tests", "output"));
        lock (Writing)
            File.AppendAllText(Path.Combine(folder.FullName, "notes.txt"), line + "\n");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Jams.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Jams.sln was not found above the tests.");
    }
}
