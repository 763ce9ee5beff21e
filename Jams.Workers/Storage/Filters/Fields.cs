using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Jams.Domain.Storage;

namespace Jams.Workers.Storage.Filters;

/// <summary>Which stored field an expression names.</summary>
internal static class Fields
{
    public static Field Read(Expression expression, ParameterExpression root)
    {
        var names = new List<string>();
        var mayBeNull = false;
        var type = Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
        for (var at = expression; ;)
        {
            switch (at)
            {
                case ParameterExpression parameter when parameter == root:
                    names.Reverse();
                    return new Field(names, type, mayBeNull || names.Count != 1 || !type.IsValueType || Nullable.GetUnderlyingType(expression.Type) is not null);
                case MemberExpression { Member: PropertyInfo { Name: "Value" } } value when Nullable.GetUnderlyingType(value.Expression!.Type) is not null:
                    mayBeNull = true;
                    at = value.Expression;
                    break;
                case MemberExpression { Member: PropertyInfo property, Expression: { } owner }:
                    names.Add(NameOf(property, expression));
                    at = owner;
                    break;
                case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs, Method: null } cast when cast.Type.IsAssignableFrom(cast.Operand.Type):
                    at = cast.Operand;
                    break;
                default:
                    throw Refused(expression, "it is not a stored property");
            }
        }
    }

    /// <summary>A property to sort by.</summary>
    public static Field Ordered(LambdaExpression property)
    {
        var field = Read(property.Body, property.Parameters[0]);
        return Scalars.CanOrder(field.Type) ? field : throw Refused(property.Body, $"{field.Type.Name} is stored without an order");
    }

    public static string StoredName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    public static NotSupportedException Refused(Expression expression, string because) =>
        new($"The filter or order '{expression}' ({expression.Type.Name}) cannot be used in storage: {because}.");

    private static string NameOf(PropertyInfo property, Expression expression)
    {
        var declared = property.DeclaringType!.GetProperty(property.Name, property.PropertyType) ?? property;
        if (declared.IsDefined(typeof(ProtectedAttribute)))
            throw Refused(expression, $"{declared.DeclaringType!.Name}.{declared.Name} is sealed");
        if (declared.SetMethod is null && !JsonShape.HasBackingField(declared))
            throw Refused(expression, $"{declared.DeclaringType!.Name}.{declared.Name} is derived and not stored");
        return StoredName(declared.Name);
    }
}
