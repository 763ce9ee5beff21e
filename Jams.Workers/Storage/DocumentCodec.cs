using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Jams.Domain.Security;
using Jams.Domain.Storage;
using Jams.Workers.Security;

namespace Jams.Workers.Storage;

/// <summary>A document to its stored body (UTF-8 JSON without id and version) and back; the same for both adapters.</summary>
/// <param name="keyring">Lazy, because the keyring keeps its own keys in documents (which have nothing sealed).</param>
internal sealed class DocumentCodec<T>(Lazy<Keyring> keyring) where T : Document
{
    public static readonly StoredType Type = StoredType.Of(typeof(T));

    private static readonly Action<Document, string> SetId =
        typeof(Document).GetProperty(nameof(Document.Id))!.GetSetMethod(nonPublic: true)!.CreateDelegate<Action<Document, string>>();

    private static readonly bool Seals = Type.Sealed.Count > 0;
    private static readonly JsonTypeInfo<T> Shape = (JsonTypeInfo<T>)(Seals ? SealedShape.Options : JsonShape.Values).GetTypeInfo(typeof(T));

    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    public async ValueTask<byte[]> Write(T document, CancellationToken stop)
    {
        if (!Seals)
            return Json(document);
        var keys = await keyring.Value.OpenOrMake(document.KeyOwner, stop);
        using var sealer = keys.Rent();
        return SealedShape.With(sealer, Type.Name, document.Id, document, Json);
    }

    public async ValueTask<T[]> Read(RowBuffer rows, CancellationToken stop)
    {
        var found = new T[rows.Count];
        Sealer? sealer = null;
        try
        {
            for (var i = 0; i < found.Length; i++)
            {
                if (Seals && OwnerOf(rows.Body(i), sealer?.Owner) is { } owner && owner != sealer?.Owner)
                {
                    sealer?.Dispose();
                    sealer = null;
                    sealer = (await keyring.Value.Open(owner, stop)).Rent();
                }
                found[i] = sealer is null ? Decode(rows, i) : SealedShape.With(sealer, Type.Name, rows.Id(i), (rows, i), static row => Decode(row.rows, row.i));
                if (sealer is not null && found[i].KeyOwner != sealer.Owner)
                    throw new SealBroken($"{Type.Name}|{rows.Id(i)}|");
            }
        }
        finally
        {
            sealer?.Dispose();
        }
        return found;
    }

    private static byte[] Json(T document)
    {
        var buffer = s_buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonShape.Values.Encoder, SkipValidation = true }))
            JsonSerializer.Serialize(writer, document, Shape);
        var json = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > LargestKept)
            s_buffer = null;
        return json;
    }

    private static T Decode(RowBuffer rows, int row)
    {
        var document = JsonSerializer.Deserialize(rows.Body(row), Shape) ?? throw new InvalidDataException($"The stored {Type.Name} {rows.Id(row)} is empty.");
        SetId(document, rows.Id(row));
        Document.Stamp(document, rows.Version(row));
        return document;
    }

    /// <summary>The key owner named in the body; the same string again when it is the one expected.</summary>
    private static string? OwnerOf(ReadOnlySpan<byte> body, string? expected) => BodyOwner.Find(body, SealedShape.OwnerFieldOf(typeof(T)), expected);
}
