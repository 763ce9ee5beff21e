using System.Text;

namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>Names that a mail offers for one thing, each with how much speaks for it; what is found in several ways wins.</summary>
internal sealed class Candidates
{
    private readonly Dictionary<string, List<(string Name, Evidence Evidence, double Weight, string Way)>> _found = new(StringComparer.Ordinal);

    public void Add(string name, EvidencePlace place, int start, double weight, string way)
    {
        if (Key(name) is not { Length: > 1 } key)
            return;
        if (!_found.TryGetValue(key, out var list))
            _found[key] = list = [];
        list.Add((name, new Evidence(name, place, start), weight, way));
    }

    public bool Has(string name) => _found.ContainsKey(Key(name));

    /// <summary>The name for which most speaks, written as it stands most fully; null when not enough speaks for any.</summary>
    public Said<string>? Best(double least, Func<double, double> confidence)
    {
        var best = _found.Select(pair => (List: pair.Value, Sum: Sum(pair.Value) + Shorter(pair.Key))).OrderByDescending(one => one.Sum).ThenBy(one => one.List[0].Evidence.Place).ThenBy(one => one.List[0].Evidence.Start).FirstOrDefault();
        if (best.List is null || best.Sum < least)
            return null;
        var said = best.List.OrderByDescending(one => one.Evidence.Place != EvidencePlace.Sender).ThenByDescending(one => one.Name.Length).ThenBy(one => one.Evidence.Start).First();
        return new Said<string>(said.Name, said.Evidence, confidence(best.Sum));
    }

    private static double Sum(List<(string Name, Evidence Evidence, double Weight, string Way)> list) => list.GroupBy(one => one.Way, StringComparer.Ordinal).Sum(way => way.Max(one => one.Weight));

    // "Acme" speaks for "Acme Insurance" too.
    private double Shorter(string key) => _found.Where(pair => pair.Key.Length > 3 && pair.Key.Length < key.Length && key.StartsWith(pair.Key, StringComparison.Ordinal)).Select(pair => Sum(pair.Value)).DefaultIfEmpty(0).Max();

    /// <summary>Letters and digits in lower case, without what firms are called by law and without marks of gender.</summary>
    public static string Key(string name)
    {
        var bare = FactWords.WithoutForm(name);
        var key = new StringBuilder(bare.Length);
        foreach (var c in bare)
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }
}
