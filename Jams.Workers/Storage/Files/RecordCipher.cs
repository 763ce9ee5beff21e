using System.Buffers.Binary;
using System.Security.Cryptography;
using Jams.Domain.Security;

namespace Jams.Workers.Storage.Files;

/// <summary>
/// AES-256-GCM over records of 64 KiB with a key that seals one file only, so the record's number can be the nonce.
/// Number and "this is the last" are bound in: records cannot be swapped, dropped or cut off unnoticed (Hoang et al., "STREAM", 2015).
/// </summary>
internal sealed class RecordCipher(byte[] key) : IDisposable
{
    public const int KeyLength = 32;
    public const int PlainLength = 64 * 1024;
    public const int SealedLength = PlainLength + TagLength;
    private const int TagLength = 16;

    private readonly AesGcm _cipher = new(key, TagLength);

    public byte[] Seal(ReadOnlySpan<byte> plain, int number, bool last)
    {
        var record = new byte[plain.Length + TagLength];
        Span<byte> nonce = stackalloc byte[12];
        Nonce(nonce, number, last);
        _cipher.Encrypt(nonce, plain, record.AsSpan(0, plain.Length), record.AsSpan(plain.Length));
        return record;
    }

    /// <summary>The plain bytes, in the record's own memory; <see cref="SealBroken"/> when this is not record <paramref name="number"/> of the file, or not its last.</summary>
    public ReadOnlyMemory<byte> Open(byte[] record, int number, bool last, string place)
    {
        if (record.Length < TagLength)
            throw new SealBroken(place);
        Span<byte> nonce = stackalloc byte[12];
        Nonce(nonce, number, last);
        var length = record.Length - TagLength;
        try
        {
            _cipher.Decrypt(nonce, record.AsSpan(0, length), record.AsSpan(length), record.AsSpan(0, length));
        }
        catch (AuthenticationTagMismatchException broken)
        {
            throw new SealBroken(place, broken);
        }
        return record.AsMemory(0, length);
    }

    public void Dispose() => _cipher.Dispose();

    private static void Nonce(Span<byte> nonce, int number, bool last)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt32BigEndian(nonce[7..], number);
        nonce[11] = last ? (byte)1 : (byte)0;
    }
}
