using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MongoDB.Bson;

namespace Jams.Workers.Storage.Mongo;

/// <summary>
/// The codec's JSON as BSON and back, without loss: whole numbers are 64-bit, other numbers doubles, all else is what it is in JSON.
/// Names that MongoDB reserves (with dot, dollar or NUL, from a person's own words as keys) are escaped with percent signs.
/// </summary>
internal static class BodyBson
{
    private const string Version = "version";
    private static readonly SearchValues<char> Reserved = SearchValues.Create("%.$\0");

    public static BsonDocument Key(string id, long version) => new() { { "_id", id }, { Version, version } };

    public static BsonDocument Document(string id, long version, ReadOnlySpan<byte> body)
    {
        var document = Key(id, version);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        ReadFields(ref reader, document);
        return document;
    }

    public static StoredRow Row(BsonDocument stored)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteBody(stored, buffer);
        return new StoredRow(stored["_id"].AsString, stored[Version].ToInt64(), buffer.WrittenSpan.ToArray());
    }

    public static void AddTo(RowBuffer rows, BsonDocument stored, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        WriteBody(stored, buffer);
        rows.Add(stored["_id"].AsString, stored[Version].ToInt64(), buffer.WrittenSpan);
    }

    private static void WriteBody(BsonDocument stored, ArrayBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonShape.Values.Encoder, SkipValidation = true });
        writer.WriteStartObject();
        foreach (var field in stored.Elements.Where(field => field.Name is not "_id" and not Version))
            Write(writer, field);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BsonElement field)
    {
        writer.WritePropertyName(field.Name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(field.Name) : field.Name);
        Write(writer, field.Value);
    }

    private static void Write(Utf8JsonWriter writer, BsonValue value)
    {
        switch (value)
        {
            case BsonString text:
                writer.WriteStringValue(text.Value);
                break;
            case BsonInt64 or BsonInt32:
                writer.WriteNumberValue(value.ToInt64());
                break;
            case BsonDouble number:
                RealConverter.WriteTo(writer, number.Value);
                break;
            case BsonBoolean truth:
                writer.WriteBooleanValue(truth.Value);
                break;
            case BsonNull:
                writer.WriteNullValue();
                break;
            case BsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case BsonDocument nested:
                writer.WriteStartObject();
                foreach (var field in nested.Elements)
                    Write(writer, field);
                writer.WriteEndObject();
                break;
            default:
                throw new InvalidDataException($"A {value.BsonType} is in the database; JAMS does not write such values.");
        }
    }

    private static void ReadFields(ref Utf8JsonReader reader, BsonDocument into)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            into.Add(Escaped(name), ReadValue(ref reader));
        }
    }

    private static BsonValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var whole) ? new BsonInt64(whole) : new BsonDouble(reader.GetDouble());
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.StartArray:
                var items = new BsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader));
                return items;
            case JsonTokenType.StartObject:
                var nested = new BsonDocument();
                ReadFields(ref reader, nested);
                return nested;
            default:
                return BsonNull.Value;
        }
    }

    private static string Escaped(string name) => !name.AsSpan().ContainsAny(Reserved) ? name
        : string.Concat(name.Select(letter => Reserved.Contains(letter) ? $"%{((int)letter).ToString("X2", CultureInfo.InvariantCulture)}" : letter.ToString()));
}
