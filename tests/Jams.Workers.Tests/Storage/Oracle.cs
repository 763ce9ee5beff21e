using System.Linq.Expressions;
using System.Text;
using Jams.Domain.Storage;

namespace Jams.Workers.Tests.Storage;

/// <summary>What storage has to agree with: the same expressions, compiled, over a list.</summary>
public sealed class Oracle<T>(IEnumerable<T> documents) where T : Document
{
    private readonly List<T> _all = [.. documents];

    public IReadOnlyList<string> Find(Query<T> query)
    {
        var found = _all.Where(query.Filter.Compile());
        var sorted = query.Order
            .Aggregate(
                (IOrderedEnumerable<T>?)null,
                (list, key) =>
                {
                    var value = Expression.Lambda<Func<T, object?>>(Expression.Convert(key.Property.Body, typeof(object)), key.Property.Parameters).Compile();
                    return (list, key.Descending) switch
                    {
                        (null, false) => found.OrderBy(value, ByValue.Instance),
                        (null, true) => found.OrderByDescending(value, ByValue.Instance),
                        (_, false) => list.ThenBy(value, ByValue.Instance),
                        (_, true) => list.ThenByDescending(value, ByValue.Instance),
                    };
                });
        var ordered = sorted?.ThenBy(x => x.Id, StringComparer.Ordinal) ?? found.OrderBy(x => x.Id, StringComparer.Ordinal);
        return [.. ordered.Skip(query.Skipped).Take(query.Limit ?? int.MaxValue).Select(x => x.Id)];
    }

    private sealed class ByValue : IComparer<object?>
    {
        public static readonly ByValue Instance = new();

        public int Compare(object? x, object? y) =>
            x is string left && y is string right ? Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)) : Comparer<object?>.Default.Compare(x, y);
    }
}
