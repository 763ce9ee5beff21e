using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Shell;

/// <summary>
/// The texts of all pages. The key is the English sentence; <c>Words/{language}/{Feature}.json</c> holds the translations,
/// for counted texts as a list [one, other]. JSON and not resx: one plain file a feature and language, with plurals.
/// </summary>
public sealed class Words : IStringLocalizer, IStringLocalizerFactory
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string[]>> _languages;

    public Words() : this(Path.Combine(AppContext.BaseDirectory, "Words")) { }

    public Words(string folder) => _languages = Directory.EnumerateDirectories(folder)
        .ToFrozenDictionary(language => Path.GetFileName(language), Read);

    public LocalizedString this[string name] => Find(name, out var forms)
        ? new(name, forms[^1])
        : new(name, name, resourceNotFound: CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en");

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var found = Find(name, out var forms);
            return new(name, string.Format(CultureInfo.CurrentCulture, found ? forms[^1] : name, arguments), !found);
        }
    }

    /// <summary>The text for a number of things. English and German (and most of Europe's languages) have two forms.</summary>
    public string Count(long count, string one, string other, params object[] more)
    {
        var form = Find(other, out var forms) ? count == 1 ? forms[0] : forms[^1] : count == 1 ? one : other;
        return string.Format(CultureInfo.CurrentCulture, form, [count.ToString("N0", CultureInfo.CurrentCulture), .. more]);
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        _languages.TryGetValue(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var words)
            ? words.Select(pair => new LocalizedString(pair.Key, pair.Value[^1]))
            : [];

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    private bool Find(string name, out string[] forms)
    {
        forms = [];
        return _languages.TryGetValue(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var words) && words.TryGetValue(name, out forms!);
    }

    private static FrozenDictionary<string, string[]> Read(string folder)
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var entry in json.RootElement.EnumerateObject())
                words[entry.Name] = entry.Value.ValueKind == JsonValueKind.Array
                    ? [.. entry.Value.EnumerateArray().Select(form => form.GetString()!)]
                    : [entry.Value.GetString()!];
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
