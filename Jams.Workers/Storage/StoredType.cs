using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;

namespace Jams.Workers.Storage;

/// <summary>A document type as both adapters see it: its name there, its indexes, its sealed properties.</summary>
internal sealed class StoredType
{
    private static readonly ConcurrentDictionary<Type, StoredType> Known = new();

    private StoredType(Type clr)
    {
        Clr = clr;
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(clr.Name);
        Sealed = clr.GetProperties().Where(property => property.IsDefined(typeof(ProtectedAttribute), true)).Select(property => Fields.StoredName(property.Name)).ToHashSet(StringComparer.Ordinal);
        Indexes = [.. Declared(clr).DistinctBy(index => index.Name)];
    }

    public Type Clr { get; }

    /// <summary>Of the table, the collection, and in the associated data of sealed values. A renamed class is another type.</summary>
    public string Name { get; }

    public IReadOnlySet<string> Sealed { get; }

    public IReadOnlyList<StoredIndex> Indexes { get; }

    public static StoredType Of(Type clr) => Known.GetOrAdd(clr, type => new StoredType(type));

    /// <summary>What a new document of this type has in each of its fields; sealed ones and those that are null are left out.</summary>
    public IReadOnlyDictionary<string, JsonNode> Defaults()
    {
        var fresh = JsonSerializer.SerializeToNode(Activator.CreateInstance(Clr, nonPublic: true), Clr, JsonShape.Values)!.AsObject();
        return fresh.Where(field => field.Value is not null && !Sealed.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value!);
    }

    /// <summary>Every document type of these assemblies.</summary>
    public static IReadOnlyList<StoredType> In(IEnumerable<Type> types) =>
        [.. types.Where(type => !type.IsAbstract && typeof(Document).IsAssignableFrom(type)).Select(Of).OrderBy(type => type.Name, StringComparer.Ordinal)];

    private IEnumerable<StoredIndex> Declared(Type clr)
    {
        foreach (var index in clr.GetCustomAttributes<IndexAttribute>(inherit: true))
            yield return Index(clr, index.Properties, index.Unique);
        // Every claim looks for what is due first.
        if (typeof(Work).IsAssignableFrom(clr))
            yield return Index(clr, [nameof(Work.DueAt)], unique: false);
    }

    private StoredIndex Index(Type clr, IReadOnlyList<string> properties, bool unique)
    {
        var keys = properties.Select(property => Indexed(clr, property)).ToList();
        return new StoredIndex(Name, [.. keys.Select(key => key.Field)], [.. keys.Select(key => key.Type)], unique);
    }

    private (string Field, Type Type) Indexed(Type clr, string name)
    {
        var property = clr.GetProperty(name) ?? throw new InvalidOperationException($"[Index] of {clr.Name} names '{name}', which it does not have.");
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var stored = Fields.StoredName(name);
        return Scalars.CanCompare(type) && !Sealed.Contains(stored)
            ? (stored, type)
            : throw new InvalidOperationException($"[Index] of {clr.Name} names '{name}', which cannot be indexed.");
    }
}

/// <summary>An index over stored fields; the id follows as the last key so that lists come out in order.</summary>
internal sealed record StoredIndex(string Type, IReadOnlyList<string> Fields, IReadOnlyList<Type> Types, bool Unique)
{
    public string Name => $"{(Unique ? "ux" : "ix")}_{Type}_{string.Join('_', Fields.Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}";
}
