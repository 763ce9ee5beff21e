using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;
using MongoDB.Bson;

namespace Jams.Workers.Storage.Mongo;

/// <summary>A filter as a MongoDB query.</summary>
internal static class FilterBson
{
    public static string Name(string field) => field == "id" ? "_id" : field;

    public static BsonDocument Of(Filter filter) => Of(filter, nested: false);

    public static BsonDocument Order(IReadOnlyList<SortKey> keys)
    {
        var order = new BsonDocument();
        foreach (var (name, way) in keys.Select(key => (Path(Fields.Ordered(key.Property), nested: false), key.Descending ? -1 : 1)).Append(("_id", 1)))
            if (!order.Contains(name))
                order.Add(name, way);
        return order;
    }

    private static BsonDocument Of(Filter filter, bool nested) => filter switch
    {
        Filter.Everything => [],
        Filter.Nothing => Is("_id", "$in", new BsonArray()),
        Filter.Both(var left, var right) => Of("$and", left, right, nested),
        Filter.Either(var left, var right) => Of("$or", left, right, nested),
        Filter.Not(Filter.Compare { How: Comparison.Equal } equal) => Is(Path(equal.Field, nested), "$ne", Value(equal.Value)),
        Filter.Not(Filter.OneOf one) => Is(Path(one.Field, nested), "$nin", Values(one)),
        Filter.Not(var leaf) => new BsonDocument("$nor", new BsonArray { Of(leaf, nested) }),
        Filter.Compare compare => Is(Path(compare.Field, nested), Operator(compare.How), Value(compare.Value)),
        Filter.OneOf one => Is(Path(one.Field, nested), "$in", Values(one)),
        Filter.Prefix prefix => new BsonDocument(Path(prefix.Field, nested), Range(prefix)),
        Filter.Any(var list, null) => Is(Path(list, nested) + ".0", "$exists", true),
        Filter.Any(var list, var item) when ItemFilter.IsOfScalars(item) => ItemFilter.Of(Path(list, nested), item),
        Filter.Any(var list, var item) => Is(Path(list, nested), "$elemMatch", Of(item, nested: true)),
        _ => throw new NotSupportedException(filter.ToString()),
    };

    public static BsonDocument Range(Filter.Prefix prefix) =>
        TextRange.After(prefix.Start) is { } end ? new BsonDocument { { "$gte", prefix.Start }, { "$lt", end } } : new BsonDocument("$gte", prefix.Start);

    public static BsonValue Value(object? value) => value switch
    {
        null => BsonNull.Value,
        string text => text,
        long number => new BsonInt64(number),
        double number => new BsonDouble(number),
        bool truth => truth,
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    public static BsonArray Values(Filter.OneOf one) => new(one.Values.Select(Value));

    public static string Operator(Comparison how) => how switch
    {
        Comparison.Equal => "$eq",
        Comparison.Less => "$lt",
        Comparison.LessOrEqual => "$lte",
        Comparison.Greater => "$gt",
        _ => "$gte",
    };

    private static BsonDocument Of(string how, Filter left, Filter right, bool nested) => new(how, new BsonArray { Of(left, nested), Of(right, nested) });

    private static BsonDocument Is(string path, string how, BsonValue value) => new(path, new BsonDocument(how, value));

    private static string Path(Field field, bool nested) => nested ? field.Path : Name(field.Path);
}
