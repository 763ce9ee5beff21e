using System.Globalization;
using Jams.Domain.Applications;
using Jams.Domain.Companies;

namespace Jams.Web.Pages.Companies;

/// <summary>What the pages of companies work out from what they read.</summary>
public static class CompanyWords
{
    /// <summary>Up to two capitals that stand for a company; its legal form, which the comparable <paramref name="key"/> lacks, does not count.</summary>
    public static string Monogram(string name, string key)
    {
        var words = name.Split([' ', '-', '&', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetterOrDigit(word[0]));
        var letters = string.Concat(words.Take(Math.Min(2, key.Split(' ').Length)).Select(word => char.ToUpper(word[0], CultureInfo.CurrentCulture)));
        return letters.Length > 0 ? letters : "?";
    }

    public static string Monogram(Company company) => Monogram(company.Name, company.Key);

    /// <summary>How many of its applications lie in each stage, in the board's order; stages without one are left out.</summary>
    public static IReadOnlyList<(Stage Stage, int Count)> Tallies(CompanyView view)
    {
        var counts = view.Applications.CountBy(application => application.StageId).ToDictionary();
        return [.. view.Stages.Stages.Where(stage => counts.ContainsKey(stage.Id)).Select(stage => (stage, counts[stage.Id]))];
    }

    /// <summary>A link without scheme, "www." and closing slash, as people say it.</summary>
    public static string Say(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) ? (uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host) + Uri.UnescapeDataString(uri.PathAndQuery.TrimEnd('/')) : link;
}
