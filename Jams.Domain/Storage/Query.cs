using System.Linq.Expressions;

namespace Jams.Domain.Storage;

/// <summary>One key to sort by. Null sorts before every value.</summary>
public sealed record SortKey(LambdaExpression Property, bool Descending);

/// <summary>What to find, in which order, which part of it.</summary>
public sealed record Query<T>(Expression<Func<T, bool>> Filter) where T : Document
{
    /// <summary>Keys to sort by, first counts most; the id decides what is left.</summary>
    public IReadOnlyList<SortKey> Order { get; private init; } = [];

    /// <summary>How many to leave out from the start.</summary>
    public int Skipped { get; private init; }

    /// <summary>How many at most; null = all.</summary>
    public int? Limit { get; private init; }

    /// <summary>Sorts by this property, smallest first, after the keys before it.</summary>
    public Query<T> By<TKey>(Expression<Func<T, TKey>> property) => this with { Order = [.. Order, new(property, false)] };

    /// <summary>Sorts by this property, largest first, after the keys before it.</summary>
    public Query<T> ByDescending<TKey>(Expression<Func<T, TKey>> property) => this with { Order = [.. Order, new(property, true)] };

    /// <summary>Leaves out the first <paramref name="count"/>.</summary>
    public Query<T> Skip(int count) => this with { Skipped = count };

    /// <summary>At most <paramref name="count"/>.</summary>
    public Query<T> Take(int count) => this with { Limit = count };
}
