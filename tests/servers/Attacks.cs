namespace Jams.Tests.Servers;

/// <summary>Bodies of HTML mails that try to run something, load something, or lie over something: tests/fixtures/attacks/bodies.txt, from public lists of such tricks.</summary>
public static class Attacks
{
    /// <summary>All of them by name; <paramref name="canary"/> is the address that nothing may reach.</summary>
    public static IReadOnlyList<(string Name, string Body)> All(string canary)
    {
        var file = File.ReadAllText(Path.Combine(Root(), "tests", "fixtures", "attacks", "bodies.txt"));
        return [.. file.Split("===== ", StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('\n', 2)).Select(parts => (parts[0], parts[1].TrimEnd('\n').Replace("{{canary}}", canary, StringComparison.Ordinal)))];
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Jams.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the checkout.");
    }
}
