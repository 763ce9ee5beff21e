using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jams.Domain.Storage;

namespace Jams.Workers.Storage;

/// <summary>How documents and the values in them look as JSON: everything with a setter, private ones included, under camel-case names.</summary>
internal static class JsonShape
{
    /// <summary>Kept outside the body by the adapters.</summary>
    private static readonly string[] Outside = [nameof(Document.Id), nameof(Document.Version), nameof(Document.KeyOwner)];

    /// <summary>For values as they are; <see cref="SealedShape"/> seals.</summary>
    public static JsonSerializerOptions Values { get; } = Options(_ => { });

    public static JsonSerializerOptions Options(Action<JsonTypeInfo> also)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { StoreWhatCanBeSet, also } },
            Converters =
            {
                new JsonStringEnumConverter(),
                new InstantConverter(),
                new DateConverter(),
                new TimeConverter(),
                new ExactDecimalConverter(),
                new RealConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    public static bool HasBackingField(PropertyInfo property) => BackingField(property) is not null;

    /// <summary>As the class that declares it sees it: only there private setters are visible.</summary>
    public static PropertyInfo? Declared(JsonPropertyInfo stored) =>
        stored.AttributeProvider is PropertyInfo property ? property.DeclaringType!.GetProperty(property.Name, property.PropertyType) ?? property : null;

    private static void StoreWhatCanBeSet(JsonTypeInfo shape)
    {
        if (shape.Kind != JsonTypeInfoKind.Object)
            return;
        var isDocument = typeof(Document).IsAssignableFrom(shape.Type);
        for (var i = shape.Properties.Count - 1; i >= 0; i--)
        {
            var stored = shape.Properties[i];
            var property = Declared(stored);
            if (!isDocument && property?.IsDefined(typeof(ProtectedAttribute)) == true)
                throw new InvalidOperationException($"{shape.Type.Name}.{property.Name} is [Protected], but only properties of documents are sealed. Mark the document's property.");
            if (isDocument && Outside.Contains(property?.Name))
                shape.Properties.RemoveAt(i);
            else if (property is not null && (stored.Set ??= Setter(property, isDocument)) is null)
                shape.Properties.RemoveAt(i);
        }
        if (!HasPublicConstructor(shape.Type))
            shape.CreateObject = Creator(shape.Type);
    }

    /// <summary>Values made by checking factories may have get-only properties; documents say by a setter what they store.</summary>
    private static Action<object, object?>? Setter(PropertyInfo property, bool isDocument)
    {
        if (property.GetSetMethod(nonPublic: true) is { } setter)
            return (Action<object, object?>)typeof(JsonShape).GetMethod(nameof(Call), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [setter])!;
        return !isDocument && BackingField(property) is { } field ? field.SetValue : null;
    }

    private static Action<object, object?> Call<TOwner, TValue>(MethodInfo setter)
    {
        if (typeof(TOwner).IsValueType)
            return (owner, value) => setter.Invoke(owner, [value]);
        var set = setter.CreateDelegate<Action<TOwner, TValue>>();
        return (owner, value) => set((TOwner)owner, (TValue)value!);
    }

    private static FieldInfo? BackingField(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);

    private static bool HasPublicConstructor(Type type) => type.IsValueType || type.IsAbstract || type.GetConstructors().Length > 0;

    private static Func<object> Creator(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, []) is { } constructor
            ? Expression.Lambda<Func<object>>(Expression.New(constructor)).Compile()
            : () => RuntimeHelpers.GetUninitializedObject(type);
}
