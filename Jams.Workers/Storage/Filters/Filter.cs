namespace Jams.Workers.Storage.Filters;

/// <summary>What a filter expression says, without the language it was written in. Both adapters translate this tree and nothing else.</summary>
internal abstract record Filter
{
    private Filter()
    {
    }

    internal sealed record Everything : Filter;

    internal sealed record Nothing : Filter;

    internal sealed record Both(Filter Left, Filter Right) : Filter;

    internal sealed record Either(Filter Left, Filter Right) : Filter;

    /// <summary>Only around a leaf: the reader moves negations inwards.</summary>
    internal sealed record Not(Filter Leaf) : Filter;

    /// <summary>As in C#: null equals null, and null is neither less nor more than anything. <paramref name="Value"/> is null only with Equal.</summary>
    internal sealed record Compare(Field Field, Comparison How, object? Value) : Filter;

    internal sealed record OneOf(Field Field, IReadOnlyList<object?> Values) : Filter;

    internal sealed record Prefix(Field Field, string Start) : Filter;

    /// <summary>At least one item of the list matches; without <paramref name="Item"/>, any item at all.</summary>
    internal sealed record Any(Field List, Filter? Item) : Filter;

    public static Filter All { get; } = new Everything();

    public static Filter None { get; } = new Nothing();

    public static Filter Of(bool value) => value ? All : None;

    public static Filter And(Filter left, Filter right) => (left, right) switch
    {
        (Nothing, _) or (_, Nothing) => None,
        (Everything, _) => right,
        (_, Everything) => left,
        _ => new Both(left, right),
    };

    public static Filter Or(Filter left, Filter right) => (left, right) switch
    {
        (Everything, _) or (_, Everything) => All,
        (Nothing, _) => right,
        (_, Nothing) => left,
        _ => new Either(left, right),
    };
}

internal enum Comparison
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Where a value lies in the document, or in the item of a list; no names = the item itself. <paramref name="MayBeNull"/> decides how much a negation has to say.</summary>
internal sealed record Field(IReadOnlyList<string> Names, Type Type, bool MayBeNull)
{
    public string Path => string.Join('.', Names);
}
