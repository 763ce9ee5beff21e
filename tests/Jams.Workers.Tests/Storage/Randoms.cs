using System.Linq.Expressions;
using CsCheck;
using Jams.Domain.Storage;

namespace Jams.Workers.Tests.Storage;

/// <summary>Random documents and random queries over them. Values come from small pools, so that filters hit.</summary>
internal static class Randoms
{
    private static readonly string[] Words =
        ["", "a", "A", "ab", "abc", "ä", "Ä", "z", "\u0000", "a\u0000b", "\"quoted\\", "per%cent_", "\uE000", "\uFFFD", "😀", "😀a", "𐀀", "\uFFFF", "日本", "$x.y", " ", "null"];

    private static readonly DateTimeOffset Start = new(2026, 3, 28, 23, 0, 0, TimeSpan.Zero);

    public static readonly Gen<string> Word = Pick(Words);
    private static readonly Gen<int> Whole = Pick(int.MinValue, -2, -1, 0, 1, 2, 3, 200, int.MaxValue);
    private static readonly Gen<long> Long = Pick(long.MinValue, -1, 0, 1, 9_007_199_254_740_993, long.MaxValue);
    private static readonly Gen<double> Real = Pick(-1.5, -0.0, 0, 0.1, 1, 1.0000000000000002, 1e300, 76897940625430350, double.MaxValue, double.Epsilon);
    private static readonly Gen<Mood> AnyMood = Gen.Enum<Mood>();
    private static readonly Gen<Guid> Id = Pick(Guid.Empty, new Guid("11111111-2222-3333-4444-555555555555"));
    private static readonly Gen<DateTimeOffset> Instant =
        Gen.Select(Pick(0L, 1, TimeSpan.TicksPerSecond, TimeSpan.TicksPerHour, TimeSpan.TicksPerDay * 40, -TimeSpan.TicksPerDay * 500000), Pick(-5, 0, 2))
            .Select((ticks, hours) => Start.AddTicks(ticks).ToOffset(TimeSpan.FromHours(hours)));
    private static readonly Gen<DateOnly> Date = Pick(new DateOnly(2026, 3, 29), new DateOnly(999, 12, 31), new DateOnly(2024, 2, 29), DateOnly.MinValue);
    private static readonly Gen<TimeOnly> Time = Pick(TimeOnly.MinValue, new TimeOnly(9, 0), new TimeOnly(9, 0, 0, 1), TimeOnly.MaxValue);
    private static readonly Gen<Part> AnyPart = Gen.Select(Word, Whole, Word.Array[0, 3], Maybe(AnyMood)).Select((name, size, labels, mood) => new Part(name, size, labels.ToList(), mood));

    private static readonly Gen<string> User = Pick("u1", "u2");

    public static readonly Gen<Sample> Document =
        Gen.Select(
            Gen.Select(User, Word, Word.Null(), Whole, Maybe(Long), Gen.Bool, Maybe(Gen.Bool)),
            Gen.Select(Real, Maybe(Real), AnyMood, Maybe(AnyMood), Id),
            Gen.Select(Instant, Maybe(Instant), Date, Maybe(Date), Maybe(Time)),
            Gen.Select(AnyPart.Null(), Word.Array[0, 3], Whole.Array[0, 3], AnyMood.Array[0, 2], AnyPart.Array[0, 3]),
            Word.Null())
        .Select((a, b, c, d, secret) => Sample.Random(
            a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, a.Item6, a.Item7, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5,
            c.Item1, c.Item2, c.Item3, c.Item4, c.Item5, d.Item1, d.Item2, d.Item3, d.Item4, d.Item5, secret));

    private static readonly Gen<Expression<Func<Sample, bool>>> Leaf = Gen.OneOf(
        User.Select(v => F(x => x.UserId == v)),
        Word.Null().Select(v => F(x => x.Name == v)),
        Word.Null().Select(v => F(x => x.Note == v)),
        Word.Null().Select(v => F(x => v != x.Note)),
        Word.Select(v => F(x => x.Name.StartsWith(v, StringComparison.Ordinal))),
        Word.Select(v => F(x => x.Note != null && x.Note.StartsWith(v, StringComparison.Ordinal))),
        Numbers(Whole, x => x.Count),
        Numbers(Maybe(Long), x => x.Big),
        Numbers(Real, x => x.Score),
        Numbers(Maybe(Real), x => x.Ratio),
        Numbers(Instant, x => x.At),
        Numbers(Maybe(Instant), x => x.Until),
        Numbers(Date, x => x.Day),
        Numbers(Maybe(Date), x => x.Other),
        Numbers(Maybe(Time), x => x.Hour),
        Whole.Select(v => F(x => x.Small < v)),
        Fixed(F(x => x.Done)),
        Fixed(F(x => !x.Done)),
        Maybe(Gen.Bool).Select(v => F(x => x.Maybe == v)),
        Fixed(F(x => x.Maybe.HasValue && x.Maybe.Value)),
        Fixed(F(x => x.Big.HasValue)),
        AnyMood.Select(v => F(x => x.Mood == v)),
        AnyMood.Select(v => F(x => x.Mood != v)),
        Maybe(AnyMood).Select(v => F(x => x.Second == v)),
        Maybe(AnyMood).Select(v => F(x => x.Second != v)),
        Id.Select(v => F(x => x.Token == v)),
        AnyMood.Array[0, 3].Select(v => F(x => v.Contains(x.Mood))),
        AnyMood.List[0, 3].Select(v => F(x => v.Contains(x.Mood))),
        Maybe(AnyMood).Array[0, 3].Select(v => F(x => v.Contains(x.Second))),
        Word.Null().Array[0, 3].Select(v => F(x => v.Contains(x.Note))),
        Word.HashSet[0, 3].Select(v => F(x => v.Contains(x.Name))),
        Real.Array[0, 3].Select(v => F(x => v.Contains(x.Score))),
        Instant.Array[0, 3].Select(v => F(x => v.Contains(x.At))),
        Word.Null().Select(v => F(x => x.Tags.Contains(v))),
        Whole.Select(v => F(x => x.Numbers.Contains(v))),
        AnyMood.Select(v => F(x => x.Moods.Contains(v))),
        Fixed(F(x => x.Tags.Any())),
        Word.Select(v => F(x => x.Tags.Any(tag => tag == v || tag.StartsWith('a')))),
        Gen.Select(Whole, Whole).Select((a, b) => F(x => x.Numbers.Any(n => n > a && n > b && n != 2))),
        Gen.Select(Word, Word).Select((a, b) => F(x => x.Tags.Any(tag => !tag.StartsWith(a, StringComparison.Ordinal) && !(tag == b || tag == "z")))),
        Gen.Select(Word, Word).Select((a, b) => F(x => x.Tags.Any(tag => (tag == a || tag == b) && (tag != b || tag == "ab")))),
        AnyMood.Array[0, 2].Select(v => F(x => x.Moods.Any(mood => v.Contains(mood) || !v.Contains(mood) && mood == Mood.Tired))),
        Gen.Bool.Select(v => F(x => x.Tags.Any(tag => v))),
        Gen.Select(Word, Whole).Select((v, n) => F(x => x.Parts.Any(part => part.Name == v && part.Size > n))),
        Gen.Select(Word, Whole).Select((v, n) => F(x => x.Parts.Any(part => !(part.Name == v) || part.Size <= n))),
        Maybe(AnyMood).Select(v => F(x => x.Parts.Any(part => part.Mood == v))),
        Word.Select(v => F(x => x.Parts.Any(part => part.Labels.Contains(v)))),
        Word.Select(v => F(x => x.Parts.Any(part => part.Labels.Any(label => label != v)))),
        Whole.Array[0, 3].Select(v => F(x => x.Parts.Any(part => v.Contains(part.Size)))),
        Fixed(F(x => x.Main == null)),
        Fixed(F(x => x.Main != null)),
        Word.Select(v => F(x => x.Main != null && x.Main.Name == v)),
        Whole.Select(v => F(x => x.Main != null && x.Main.Size >= v)),
        AnyMood.Select(v => F(x => x.Main != null && x.Main.Mood != v)),
        Gen.Bool.Select(v => F(x => v)),
        Gen.Bool.Select(_ => (Sample?)null).Select(none => F(x => none == null || x.Id == none.Id)));

    private static readonly Gen<Expression<Func<Sample, bool>>> Filter = Gen.Recursive<Expression<Func<Sample, bool>>>((depth, inner) =>
        depth >= 3
            ? Leaf
            : Gen.Frequency(
                (3, Leaf),
                (2, Gen.Select(inner, inner).Select((a, b) => Join(Expression.AndAlso, a, b))),
                (2, Gen.Select(inner, inner).Select((a, b) => Join(Expression.OrElse, a, b))),
                (1, inner.Select(a => Expression.Lambda<Func<Sample, bool>>(Expression.Not(a.Body), a.Parameters)))));

    private static readonly Gen<Func<Query<Sample>, Query<Sample>>> Order = Pick<Func<Query<Sample>, Query<Sample>>>(
        q => q, q => q.By(x => x.Name), q => q.ByDescending(x => x.Note), q => q.By(x => x.Count), q => q.ByDescending(x => x.Big), q => q.By(x => x.Done).ByDescending(x => x.At),
        q => q.By(x => x.Until), q => q.ByDescending(x => x.Day).By(x => x.Note), q => q.By(x => x.Hour), q => q.By(x => x.Score), q => q.ByDescending(x => x.Ratio).By(x => x.Maybe),
        q => q.By(x => x.Id), q => q.ByDescending(x => x.Id));

    public static readonly Gen<Query<Sample>> Query =
        Gen.Select(Filter, Order, Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 6])), Gen.Frequency((2, Fixed<int?>(null)), (1, Gen.Int[0, 8].Select(n => (int?)n))))
            .Select((filter, order, skip, take) =>
            {
                var query = order(new Query<Sample>(filter)).Skip(skip);
                return take is { } limit ? query.Take(limit) : query;
            });

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T> Fixed<T>(T value) => Gen.Const(() => value);

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.Frequency((1, Fixed<T?>(null)), (3, gen.Select(v => (T?)v)));

    private static Expression<Func<Sample, bool>> F(Expression<Func<Sample, bool>> filter) => filter;

    /// <summary>Every comparison of the property with a random value, with the value on either side.</summary>
    private static Gen<Expression<Func<Sample, bool>>> Numbers<TValue>(Gen<TValue> values, Expression<Func<Sample, TValue>> property)
    {
        var comparisons = new Func<Expression, Expression, Expression>[]
            { Expression.Equal, Expression.NotEqual, Expression.LessThan, Expression.LessThanOrEqual, Expression.GreaterThan, Expression.GreaterThanOrEqual };
        return Gen.Select(values, Pick(comparisons), Gen.Bool).Select((value, compare, swap) =>
        {
            var constant = Expression.Constant(value, typeof(TValue));
            return Expression.Lambda<Func<Sample, bool>>(swap ? compare(constant, property.Body) : compare(property.Body, constant), property.Parameters);
        });
    }

    private static Expression<Func<Sample, bool>> Join(Func<Expression, Expression, Expression> how, Expression<Func<Sample, bool>> a, Expression<Func<Sample, bool>> b)
    {
        var body = new Swap(b.Parameters[0], a.Parameters[0]).Visit(b.Body);
        return Expression.Lambda<Func<Sample, bool>>(how(a.Body, body), a.Parameters);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
