namespace Jams.Domain.Accounts;

/// <summary>What a browser says it is, in words a person knows; null where it does not say.</summary>
public sealed record ClientName(string? Browser, string? System)
{
    // The first that fits counts: most browsers also name those they descend from.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Vivaldi", "Vivaldi"), ("SamsungBrowser", "Samsung Internet"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Firefox", "Firefox"),
        ("HeadlessChrome", "Chromium"), ("Chromium", "Chromium"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Reads a User-Agent header.</summary>
    public static ClientName Read(string? agent) => new(Find(Browsers, agent), Find(Systems, agent));

    private static string? Find((string Mark, string Name)[] known, string? agent) =>
        agent is null ? null : Array.Find(known, one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
