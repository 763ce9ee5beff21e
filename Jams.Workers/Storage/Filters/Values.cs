using System.Linq.Expressions;
using System.Reflection;

namespace Jams.Workers.Storage.Filters;

/// <summary>The value of an expression that does not mention the document. Captured variables are read by reflection; only what is unusual is interpreted.</summary>
internal static class Values
{
    public static object? Of(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Target(member)),
        MemberExpression { Member: PropertyInfo property } member when Nullable.GetUnderlyingType(property.DeclaringType!) is null =>
            property.GetValue(Target(member), BindingFlags.DoNotWrapExceptions, null, null, null),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when SameBoxed(convert) => Of(convert.Operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    public static bool Mentions(Expression expression, ParameterExpression parameter)
    {
        var search = new Search(parameter);
        search.Visit(expression);
        return search.Found;
    }

    private static object? Target(MemberExpression member) =>
        member.Expression is null ? null : Of(member.Expression) ?? throw new InvalidOperationException($"{member.Expression} in a filter is null.");

    /// <summary>Nullable, boxing and reference conversions do not change the boxed value.</summary>
    private static bool SameBoxed(UnaryExpression convert)
    {
        var from = Nullable.GetUnderlyingType(convert.Operand.Type) ?? convert.Operand.Type;
        var to = Nullable.GetUnderlyingType(convert.Type) ?? convert.Type;
        var unwraps = from != convert.Operand.Type && to == convert.Type && to.IsValueType;
        return !unwraps && (from == to || to.IsAssignableFrom(from));
    }

    private sealed class Search(ParameterExpression parameter) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        public override Expression? Visit(Expression? node) => Found ? node : base.Visit(node);

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == parameter;
            return node;
        }
    }
}
