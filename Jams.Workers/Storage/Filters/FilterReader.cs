using System.Collections;
using System.Linq.Expressions;

namespace Jams.Workers.Storage.Filters;

/// <summary>Reads a filter expression into a <see cref="Filter"/>. What is not in the stated set is refused by name; nothing is ever evaluated over loaded documents.</summary>
internal sealed class FilterReader
{
    private readonly ParameterExpression _root;

    private FilterReader(ParameterExpression root) => _root = root;

    public static Filter Read(LambdaExpression lambda) => new FilterReader(lambda.Parameters[0]).Read(lambda.Body, true);

    /// <summary><paramref name="wanted"/> false reads the negation, so that it ends up at the leaves (De Morgan).</summary>
    private Filter Read(Expression expression, bool wanted) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } and => Join(and, wanted, all: wanted),
        BinaryExpression { NodeType: ExpressionType.OrElse } or => Join(or, wanted, all: !wanted),
        UnaryExpression { NodeType: ExpressionType.Not } not => Read(not.Operand, !wanted),
        _ when !Mentions(expression) => Filter.Of((bool)Values.Of(expression)! == wanted),
        _ => Leaf(expression) is var leaf && wanted ? leaf : Negated(leaf),
    };

    /// <summary>The right side is not looked at when the left one decides, as in C#: it may not make sense then (<c>none == null || x.Id == none.Id</c>).</summary>
    private Filter Join(BinaryExpression node, bool wanted, bool all)
    {
        var left = Read(node.Left, wanted);
        if (all)
            return left is Filter.Nothing ? left : Filter.And(left, Read(node.Right, wanted));
        return left is Filter.Everything ? left : Filter.Or(left, Read(node.Right, wanted));
    }

    private static Filter Negated(Filter leaf) => leaf switch
    {
        Filter.Everything => Filter.None,
        Filter.Nothing => Filter.All,
        Filter.Not not => not.Leaf,
        Filter.Compare { Field.MayBeNull: false, How: not Comparison.Equal } c => c with { How = Opposite(c.How) },
        _ => new Filter.Not(leaf),
    };

    private Filter Leaf(Expression expression) => expression switch
    {
        BinaryExpression binary => Compared(binary),
        MemberExpression { Member: { Name: "HasValue" } } member when Nullable.GetUnderlyingType(member.Expression!.Type) is not null =>
            new Filter.Not(new Filter.Compare(Scalar(member.Expression), Comparison.Equal, null)),
        MemberExpression member when member.Type == typeof(bool) => new Filter.Compare(Scalar(member), Comparison.Equal, true),
        ParameterExpression item when item.Type == typeof(bool) => new Filter.Compare(Scalar(item), Comparison.Equal, true),
        MethodCallExpression call => Called(call),
        _ => throw Refused(expression),
    };

    private Filter Compared(BinaryExpression node)
    {
        var fieldLeft = Mentions(node.Left);
        if (fieldLeft && Mentions(node.Right))
            throw Fields.Refused(node, "both sides are of the document; compare with a value");
        var field = Fields.Read(Stripped(fieldLeft ? node.Left : node.Right), _root);
        var given = Values.Of(fieldLeft ? node.Right : node.Left);
        if (!Scalars.CanCompare(field.Type) && !(given is null && CanBeAbsent(field.Type)))
            throw Fields.Refused(node, $"{field.Type.Name} cannot be compared in storage");
        var value = Scalars.Stored(given, field.Type);
        var equal = new Filter.Compare(field, Comparison.Equal, value);
        return node.NodeType switch
        {
            ExpressionType.Equal => equal,
            ExpressionType.NotEqual => new Filter.Not(equal),
            ExpressionType.LessThan => Ordered(node, field, fieldLeft ? Comparison.Less : Comparison.Greater, value),
            ExpressionType.LessThanOrEqual => Ordered(node, field, fieldLeft ? Comparison.LessOrEqual : Comparison.GreaterOrEqual, value),
            ExpressionType.GreaterThan => Ordered(node, field, fieldLeft ? Comparison.Greater : Comparison.Less, value),
            ExpressionType.GreaterThanOrEqual => Ordered(node, field, fieldLeft ? Comparison.GreaterOrEqual : Comparison.LessOrEqual, value),
            _ => throw Refused(node),
        };
    }

    private static Filter Ordered(Expression node, Field field, Comparison how, object? value)
    {
        if (!Scalars.CanOrder(field.Type))
            throw Fields.Refused(node, $"{field.Type.Name} is stored without an order");
        return value is null ? Filter.None : new Filter.Compare(field, how, value);
    }

    private Filter Called(MethodCallExpression call) => call.Method.Name switch
    {
        nameof(string.StartsWith) when call.Method.DeclaringType == typeof(string) => StartsWith(call),
        nameof(Enumerable.Contains) when Members(call) is (var list, var item) => Contains(call, list, item),
        nameof(Enumerable.Any) when call.Method.DeclaringType == typeof(Enumerable) => Any(call),
        _ => throw Refused(call),
    };

    private Filter.Prefix StartsWith(MethodCallExpression call)
    {
        if (call.Object is null || Mentions(call.Arguments[0]) || Values.Of(call.Arguments[0])?.ToString() is not { } start)
            throw Refused(call);
        if (call.Arguments.Count > 1 && !Equals(Values.Of(call.Arguments[1]), StringComparison.Ordinal))
            throw Fields.Refused(call, "text is compared ordinally only");
        return new Filter.Prefix(Scalar(call.Object), start);
    }

    private Filter Contains(MethodCallExpression call, Expression list, Expression item)
    {
        if (Mentions(list))
        {
            if (Mentions(item))
                throw Fields.Refused(call, "both sides are of the document; compare with a value");
            var self = Item(call, ItemType(list.Type));
            return new Filter.Any(Fields.Read(list, _root), new Filter.Compare(self, Comparison.Equal, Scalars.Stored(Values.Of(item), self.Type)));
        }
        var field = Scalar(item);
        var values = ((IEnumerable)Values.Of(list)!).Cast<object?>().Select(value => Scalars.Stored(value, field.Type)).Distinct().ToArray();
        return values.Length == 0 ? Filter.None : new Filter.OneOf(field, values);
    }

    private Filter Any(MethodCallExpression call)
    {
        var list = Fields.Read(call.Arguments[0], _root);
        if (call.Arguments.Count == 1)
            return new Filter.Any(list, null);
        var lambda = call.Arguments[1] as LambdaExpression ?? (call.Arguments[1] as UnaryExpression)?.Operand as LambdaExpression ?? throw Refused(call);
        if (Mentions(lambda.Body))
            throw Fields.Refused(call, "the condition on the items mentions the document");
        return Read(lambda) switch
        {
            Filter.Nothing => Filter.None,
            Filter.Everything => new Filter.Any(list, null),
            var item => new Filter.Any(list, item),
        };
    }

    /// <summary>The list and the value of a Contains, in all the forms C# gives it: of a collection, of Enumerable, of a span over an array (C# 14).</summary>
    private static (Expression List, Expression Item)? Members(MethodCallExpression call) => call switch
    {
        { Object: { } list, Arguments: [var item] } when list.Type != typeof(string) => (list, item),
        { Object: null, Arguments: [var list, var item] } when call.Method.DeclaringType == typeof(Enumerable) => (list, item),
        { Object: null, Arguments: [MethodCallExpression { Method.Name: "op_Implicit" } span, var item] } when call.Method.DeclaringType == typeof(MemoryExtensions) =>
            (span.Arguments[0], item),
        { Object: null, Arguments: [MethodCallExpression { Method.Name: "op_Implicit" } span, var item, ConstantExpression { Value: null }] } when call.Method.DeclaringType == typeof(MemoryExtensions) =>
            (span.Arguments[0], item),
        _ => null,
    };

    private Field Scalar(Expression expression)
    {
        var field = Fields.Read(Stripped(expression), _root);
        return Scalars.CanCompare(field.Type) ? field : throw Fields.Refused(expression, $"{field.Type.Name} cannot be compared in storage");
    }

    /// <summary>A nested value can be compared with null and nothing else.</summary>
    private static bool CanBeAbsent(Type type) => type != typeof(decimal) && !typeof(IEnumerable).IsAssignableFrom(type);

    /// <summary>C# widens enums and small numbers before it compares; the stored value is the same.</summary>
    private static Expression Stripped(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert && Widens(convert.Operand.Type, convert.Type))
            expression = convert.Operand;
        return expression;
    }

    private static bool Widens(Type from, Type to)
    {
        (from, to) = (Nullable.GetUnderlyingType(from) ?? from, Nullable.GetUnderlyingType(to) ?? to);
        return from == to || from.IsEnum && Enum.GetUnderlyingType(from) == to || from.IsEnum && Scalars.IsWhole(to)
            || Scalars.IsWhole(from) && Scalars.IsWhole(to) && SizeOf(from) <= SizeOf(to);
    }

    private static int SizeOf(Type whole) => whole == typeof(byte) ? 1 : whole == typeof(short) ? 2 : whole == typeof(int) ? 4 : 8;

    private static Field Item(Expression call, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Scalars.CanCompare(plain) ? new Field([], plain, true) : throw Fields.Refused(call, $"a list of {plain.Name} cannot be compared in storage");
    }

    private static Type ItemType(Type list) =>
        list.IsArray ? list.GetElementType()! : list.GetInterfaces().Append(list)
            .First(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];

    private static Comparison Opposite(Comparison how) => how switch
    {
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };

    private bool Mentions(Expression expression) => Values.Mentions(expression, _root);

    private static NotSupportedException Refused(Expression expression) =>
        Fields.Refused(expression, "only comparisons, &&, ||, !, Contains, Any and StartsWith over stored properties are translated");
}
