using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Security;

namespace Jams.Workers.Storage;

/// <summary>How documents with sealed properties look as JSON: the owner of the key first, then the rest, the sealed ones as one text each.</summary>
internal static class SealedShape
{
    /// <summary>The field that names the key owner, unless the document belongs to a person: then it is the user id.</summary>
    private const string OwnerField = "keyOwner";

    [ThreadStatic]
    private static (Sealer Sealer, string Document)? s_now;

    public static JsonSerializerOptions Options { get; } = JsonShape.Options(Seal);

    public static string OwnerFieldOf(Type document) => typeof(OwnedDocument).IsAssignableFrom(document) ? "userId" : OwnerField;

    /// <summary>Runs serialization of one document with its owner's key; the serializer takes no context of its own, and never leaves the thread.</summary>
    public static TResult With<TState, TResult>(Sealer sealer, string type, string id, TState state, Func<TState, TResult> work)
    {
        s_now = (sealer, $"{type}|{id}|");
        try
        {
            return work(state);
        }
        finally
        {
            s_now = null;
        }
    }

    private static void Seal(JsonTypeInfo shape)
    {
        if (shape.Kind != JsonTypeInfoKind.Object || !typeof(Document).IsAssignableFrom(shape.Type))
            return;
        foreach (var property in shape.Properties)
            if (JsonShape.Declared(property)?.IsDefined(typeof(ProtectedAttribute), true) == true)
                property.CustomConverter = (JsonConverter)Activator.CreateInstance(typeof(SealedConverter<>).MakeGenericType(property.PropertyType), property.Name)!;
        PutOwnerFirst(shape);
    }

    private static void PutOwnerFirst(JsonTypeInfo shape)
    {
        var name = OwnerFieldOf(shape.Type);
        var owner = shape.Properties.FirstOrDefault(property => property.Name == name);
        if (owner is null)
        {
            owner = shape.CreateJsonPropertyInfo(typeof(string), name);
            owner.Get = document => ((Document)document).KeyOwner;
            shape.Properties.Add(owner);
        }
        owner.Order = -1;
    }

    private sealed class SealedConverter<T>(string field) : JsonConverter<T>
    {
        private static readonly JsonTypeInfo<T> Inner = (JsonTypeInfo<T>)JsonShape.Values.GetTypeInfo(typeof(T));

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var (sealer, document) = s_now!.Value;
            Span<byte> place = stackalloc byte[256];
            place = Place(place, document);
            if (reader.TokenType != JsonTokenType.String)
                throw new SealBroken(document + field);
            return JsonSerializer.Deserialize(sealer.Open(reader.ValueSpan, place), Inner);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var (sealer, document) = s_now!.Value;
            Span<byte> place = stackalloc byte[256];
            place = Place(place, document);
            var text = new System.Buffers.ArrayBufferWriter<byte>(256);
            sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(value, Inner), place, text);
            writer.WriteStringValue(text.WrittenSpan);
        }

        private Span<byte> Place(Span<byte> buffer, string document)
        {
            if (Encoding.UTF8.GetMaxByteCount(document.Length + field.Length) > buffer.Length)
                return Encoding.UTF8.GetBytes(document + field);
            var length = Encoding.UTF8.GetBytes(document, buffer);
            return buffer[..(length + Encoding.UTF8.GetBytes(field, buffer[length..]))];
        }
    }
}
