using System.Globalization;
using System.Text;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>Counts that hold for one state of the database. Used by one thread at a time.</summary>
internal sealed class RecentCounts
{
    private const int Most = 256;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private long _state;

    /// <summary>The number counted in this very state of the database, or null.</summary>
    public long? Find(long state, string sql, IReadOnlyList<object?> values)
    {
        if (state == _state)
            return _counts.TryGetValue(Key(sql, values), out var known) ? known : null;
        _counts.Clear();
        _state = state;
        return null;
    }

    public long Keep(string sql, IReadOnlyList<object?> values, long count)
    {
        if (_counts.Count >= Most)
            _counts.Clear();
        return _counts[Key(sql, values)] = count;
    }

    // Lengths before texts, so that no value can look like two.
    private static string Key(string sql, IReadOnlyList<object?> values)
    {
        var key = new StringBuilder(sql);
        foreach (var value in values)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            key.Append('\n').Append(value?.GetType().Name).Append(' ').Append(text.Length).Append(' ').Append(text);
        }
        return key.ToString();
    }
}
