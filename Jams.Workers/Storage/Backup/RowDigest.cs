using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Jams.Workers.Storage.Backup;

/// <summary>Count and SHA-256 of rows in the order they are given. Bodies count by their meaning: the same document has the same digest in every store.</summary>
internal sealed class RowDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public long Count { get; private set; }

    public void Add(string id, long version, ReadOnlySpan<byte> body)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JsonShape.Values.Encoder, SkipValidation = true }))
            Rewrite(body, writer);
        Add(Encoding.UTF8.GetBytes(id));
        Add(version);
        Add(_buffer.WrittenSpan);
        Count++;
    }

    /// <summary>A record of a blob.</summary>
    public void Add(string blob, int number, ReadOnlySpan<byte> record)
    {
        Add(Encoding.UTF8.GetBytes(blob));
        Add(number);
        Add(record);
        Count++;
    }

    public string Value() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        _hash.AppendData(bytes);
    }

    private void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _hash.AppendData(bytes);
    }

    private static void Rewrite(ReadOnlySpan<byte> body, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteStartObject(); break;
                case JsonTokenType.EndObject: writer.WriteEndObject(); break;
                case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                case JsonTokenType.PropertyName: writer.WritePropertyName(reader.GetString()!); break;
                case JsonTokenType.String: writer.WriteStringValue(reader.GetString()); break;
                case JsonTokenType.Number when reader.TryGetInt64(out var whole): writer.WriteNumberValue(whole); break;
                case JsonTokenType.Number: RealConverter.WriteTo(writer, reader.GetDouble()); break;
                case JsonTokenType.True or JsonTokenType.False: writer.WriteBooleanValue(reader.GetBoolean()); break;
                default: writer.WriteNullValue(); break;
            }
    }
}
