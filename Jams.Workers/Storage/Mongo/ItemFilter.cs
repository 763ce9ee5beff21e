using Jams.Workers.Storage.Filters;
using MongoDB.Bson;

namespace Jams.Workers.Storage.Mongo;

/// <summary>
/// Conditions on the items of a list of plain values. MongoDB takes no "or" there, but "some item is a or b" is "some item is a, or some item is b":
/// the condition is spread into alternatives, each a set of operators that one item has to meet.
/// </summary>
internal static class ItemFilter
{
    public static bool IsOfScalars(Filter item) => item switch
    {
        Filter.Both(var left, var right) => IsOfScalars(left) || IsOfScalars(right),
        Filter.Either(var left, var right) => IsOfScalars(left) || IsOfScalars(right),
        Filter.Not(var leaf) => IsOfScalars(leaf),
        Filter.Compare compare => compare.Field.Names.Count == 0,
        Filter.OneOf one => one.Field.Names.Count == 0,
        Filter.Prefix prefix => prefix.Field.Names.Count == 0,
        _ => false,
    };

    public static BsonDocument Of(string path, Filter item) =>
        new("$or", new BsonArray(Alternatives(item).Select(one => new BsonDocument(path, new BsonDocument("$elemMatch", one)))));

    private static IEnumerable<BsonDocument> Alternatives(Filter item) => item switch
    {
        Filter.Either(var left, var right) => [.. Alternatives(left), .. Alternatives(right)],
        Filter.Both(var left, var right) => from a in Alternatives(left) from b in Alternatives(right) select Both(a, b),
        Filter.Compare { How: Comparison.Equal } equal => [In(equal.Value)],
        Filter.Compare compare => [new BsonDocument(FilterBson.Operator(compare.How), FilterBson.Value(compare.Value))],
        Filter.OneOf one => [new BsonDocument("$in", FilterBson.Values(one))],
        Filter.Prefix prefix => [FilterBson.Range(prefix)],
        Filter.Not(Filter.Compare { How: Comparison.Equal } equal) => [new BsonDocument("$nin", new BsonArray { FilterBson.Value(equal.Value) })],
        Filter.Not(Filter.OneOf one) => [new BsonDocument("$nin", FilterBson.Values(one))],
        Filter.Not(Filter.Compare compare) => [In(null), new BsonDocument(FilterBson.Operator(Opposite(compare.How)), FilterBson.Value(compare.Value))],
        Filter.Not(Filter.Prefix prefix) => FilterBson.Range(prefix).Select(edge => new BsonDocument(edge.Name == "$gte" ? "$lt" : "$gte", edge.Value)).Prepend(In(null)),
        _ => throw new NotSupportedException(item.ToString()),
    };

    private static BsonDocument In(object? value) => new("$in", new BsonArray { FilterBson.Value(value) });

    /// <summary>Two sets of operators on one item; where both have the same operator, the stricter one stands.</summary>
    private static BsonDocument Both(BsonDocument left, BsonDocument right)
    {
        var both = new BsonDocument(left);
        foreach (var (how, value) in right.Select(operation => (operation.Name, operation.Value)))
            both[how] = !both.TryGetValue(how, out var other) ? value : how switch
            {
                "$in" => new BsonArray(value.AsBsonArray.Intersect(other.AsBsonArray)),
                "$nin" => new BsonArray(value.AsBsonArray.Union(other.AsBsonArray)),
                "$gt" or "$gte" => value > other ? value : other,
                "$lt" or "$lte" => value < other ? value : other,
                _ => value,
            };
        return both;
    }

    private static Comparison Opposite(Comparison how) => how switch
    {
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };
}
