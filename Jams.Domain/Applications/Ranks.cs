namespace Jams.Domain.Applications;

/// <summary>
/// Places in a column as numbers with room between them, so that moving one card writes one document. Neighbours that have used up the room (after some 30
/// moves to the very same spot) call for spreading the column anew.
/// </summary>
public static class Ranks
{
    /// <summary>The room between neighbours to begin with. 5,000 cards still stay far below 2^53, so the numbers are exact in JSON.</summary>
    public const long Gap = 1L << 32;

    /// <summary>A place between two neighbours; null for a neighbour means the end of the column. Null when there is no room left.</summary>
    public static long? Between(long? above, long? below) => (above, below) switch
    {
        (null, null) => 0,
        (null, { } first) => first - Gap,
        ({ } last, null) => last + Gap,
        ({ } upper, { } lower) => lower - upper > 1 ? upper + (lower - upper) / 2 : null,
    };
}
