namespace Jams.Web.Tests.Server;

/// <summary>Folders of the checkout the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Pictures and notes a run leaves behind; not committed.</summary>
    public static string Output { get; } = Directory.CreateDirectory(Path.Combine(Root, "tests", "output")).FullName;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Jams.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the checkout.");
    }
}
