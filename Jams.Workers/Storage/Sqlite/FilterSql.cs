using System.Text;
using System.Text.Json;
using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>A filter as SQL over the JSON body. The same filter always gives the same text (values are parameters), and fields look exactly as in the indexes.</summary>
internal sealed class FilterSql
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values = [];
    private int _lists;

    public IReadOnlyList<object?> Values => _values;

    public override string ToString() => _sql.ToString();

    public FilterSql Add(string text)
    {
        _sql.Append(text);
        return this;
    }

    public FilterSql AddValue(object? value)
    {
        _sql.Append('?');
        _values.Add(value);
        return this;
    }

    public FilterSql Where(Filter filter) => Add(" WHERE ").Add(filter, null);

    public FilterSql OrderBy(IReadOnlyList<SortKey> keys)
    {
        Add(" ORDER BY ");
        foreach (var key in keys)
            Add(Column(Fields.Ordered(key.Property).Names)).Add(key.Descending ? " DESC, " : ", ");
        return Add("id");
    }

    /// <summary>How a field of the document itself is reached, in filters, orders and indexes alike.</summary>
    public static string Column(params IReadOnlyList<string> names) =>
        names is ["id"] ? "id" : names is ["version"] ? "version" : $"json_extract(body,'$.{string.Join('.', names)}')";

    private FilterSql Add(Filter filter, string? item) => filter switch
    {
        Filter.Everything => Add("1"),
        Filter.Nothing => Add("0"),
        Filter.Both(var left, var right) => Add("(").Add(left, item).Add(" AND ").Add(right, item).Add(")"),
        Filter.Either(var left, var right) => Add("(").Add(left, item).Add(" OR ").Add(right, item).Add(")"),
        Filter.Not(Filter.Compare { How: Comparison.Equal } equal) => Add(At(equal.Field, item)).Add(" IS NOT ").Value(equal.Value),
        // SQL's NULL would spread through NOT; C#'s comparison with null is plainly false.
        Filter.Not(var leaf) => Add("NOT ifnull(").Add(leaf, item).Add(",0)"),
        Filter.Compare { Value: null } none => Add(At(none.Field, item)).Add(" IS NULL"),
        Filter.Compare compare => Add(At(compare.Field, item)).Add(Sign(compare.How)).Value(compare.Value),
        Filter.OneOf one => OneOf(one, item),
        Filter.Prefix prefix => Prefix(prefix, item),
        Filter.Any any => Any(any, item),
        _ => throw new NotSupportedException(filter.ToString()),
    };

    private static string At(Field field, string? item) => item is null ? Column(field.Names)
        : field.Names.Count == 0 ? $"{item}.value" : $"json_extract({item}.value,'$.{field.Path}')";

    /// <summary>A double goes through the same JSON parser as the stored one: SQLite's differs from .NET's in the last bit now and then.</summary>
    private FilterSql Value(object? value) => value is double number
        ? Add("json_extract(").AddValue(JsonSerializer.Serialize(number, JsonShape.Values)).Add(",'$')")
        : AddValue(value);

    private FilterSql OneOf(Filter.OneOf one, string? item)
    {
        var values = JsonSerializer.Serialize(one.Values.Where(value => value is not null).Select(value => value is bool truth ? truth ? 1 : 0 : value), JsonShape.Values);
        Add("(").Add(At(one.Field, item)).Add(" IN (SELECT value FROM json_each(").AddValue(values).Add("))");
        if (one.Values.Contains(null))
            Add(" OR ").Add(At(one.Field, item)).Add(" IS NULL");
        return Add(")");
    }

    private FilterSql Prefix(Filter.Prefix prefix, string? item)
    {
        var at = At(prefix.Field, item);
        Add("(").Add(at).Add(">=").AddValue(prefix.Start);
        if (TextRange.After(prefix.Start) is { } end)
            Add(" AND ").Add(at).Add("<").AddValue(end);
        return Add(")");
    }

    private FilterSql Any(Filter.Any any, string? item)
    {
        var name = $"e{++_lists}";
        var (source, path) = item is null ? ("body", "$." + any.List.Path) : ($"{item}.value", any.List.Names.Count == 0 ? "$" : "$." + any.List.Path);
        // A list that is null gives one row; only rows of a list have a whole number as their key.
        Add($"EXISTS (SELECT 1 FROM json_each({source},'{path}') AS {name} WHERE typeof({name}.key)='integer'");
        if (any.Item is not null)
            Add(" AND ").Add(any.Item, name);
        return Add(")");
    }

    private static string Sign(Comparison how) => how switch
    {
        Comparison.Equal => "=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
