using System.Globalization;
using System.Text.RegularExpressions;
using Jams.Web.Shell;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests;

/// <summary>Reads the sources: what a page or a failure says must exist in every language, and every icon in the sprite.</summary>
public sealed partial class Words_on_pages
{
    [Theory]
    [InlineData("de")]
    public void Exist_in_every_language(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = new Words();

        var missing = Sentences().Distinct().Where(sentence => words[sentence].ResourceNotFound).ToList();

        missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de")]
    public void Keep_their_values_when_translated(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var broken = new Words().GetAllStrings(false)
            .Where(pair => !Values(pair.Name).SetEquals(Values(pair.Value)) && !(pair.Name.Contains("{0}") && Values(pair.Value).IsSubsetOf(Values(pair.Name))))
            .Select(pair => pair.Name);

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Name_only_icons_that_are_restored()
    {
        var known = File.ReadLines(Path.Combine(Repository.Root, "build", "icons.txt")).ToHashSet();

        var missing = Pages().SelectMany(page => Icon().Matches(File.ReadAllText(page)).Select(found => found.Groups[1].Value))
            .Distinct().Where(name => !known.Contains(name)).ToList();

        missing.ShouldBeEmpty();
    }

    private static IEnumerable<string> Sentences() =>
        Pages().Concat(Sources("Jams.Web")).SelectMany(file => Localised().Matches(File.ReadAllText(file)))
            .Concat(Sources("Jams.Domain").Concat(Sources("Jams.Workers")).Concat(Sources("Jams.Web")).SelectMany(file => Failed().Matches(File.ReadAllText(file)).Concat(Told().Matches(File.ReadAllText(file)))))
            .Select(found => Regex.Unescape(found.Groups[1].Value));

    private static HashSet<string> Values(string text) => [.. Value().Matches(text).Select(found => found.Value)];

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "Jams.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories);

    private static IEnumerable<string> Sources(string project) => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // L["…"], words["…"], L.Count(n, "…", "THIS"
    [GeneratedRegex("""(?:\bL|\b_?words)(?:\[|\.Count\([^"\n]+"(?:[^"\\]|\\.)*",\s*)"((?:[^"\\]|\\.)+)["]""")]
    private static partial Regex Localised();

    // Failure.Invalid("…", Failure.NotFound("… and so on; ErrorMessage = "…"
    [GeneratedRegex("""(?:Failure\.(?:NotFound|Invalid|Conflict|TooMany)\(|ErrorMessage\s*=\s*)\s*"((?:[^"\\]|\\.)+)["]""")]
    private static partial Regex Failed();

    // TimelineEntry.Of(application, …, "…"
    [GeneratedRegex("""TimelineEntry\.Of\([^;"]*"((?:[^"\\]|\\.)+)["]""")]
    private static partial Regex Told();

    [GeneratedRegex("<icon name=\"([a-z0-9-]+)\"")]
    private static partial Regex Icon();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Value();
}
