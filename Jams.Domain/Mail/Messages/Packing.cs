using System.IO.Compression;

namespace Jams.Domain.Mail.Messages;

/// <summary>Makes the bytes of mails smaller (Brotli, RFC 7932) and whole again.</summary>
internal static class Packing
{
    private const int Quality = 1;
    private const int Window = 22;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window))
            throw new InvalidOperationException("Bytes could not be compressed into a buffer that is large enough for them.");
        return packed[..length];
    }

    public static Stream Unpack(Stream packed) => new BrotliStream(packed, CompressionMode.Decompress);
}
