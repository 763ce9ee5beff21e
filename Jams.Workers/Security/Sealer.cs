using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jams.Domain.Security;

namespace Jams.Workers.Security;

/// <summary>
/// Seals and opens values of one owner, on one thread. A sealed value is the text <c>~1.generation.base64url(nonce, ciphertext, tag)</c>
/// (AES-256-GCM); its place (collection|id|field) is the associated data, so it opens nowhere else.
/// </summary>
internal sealed class Sealer(OwnerKeys keys, OpenedValues opened) : IDisposable
{
    public const int TagLength = 16;
    private const int NonceLength = 12;
    private const int Overhead = NonceLength + TagLength;

    private readonly Dictionary<int, AesGcm> _ciphers = [];

    public string Owner => keys.Owner;

    public int Current => keys.Current;

    /// <summary>Writes the sealed text (ASCII) to the buffer.</summary>
    public void Seal(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> place, IBufferWriter<byte> sealedText)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(secret.Length + Overhead);
        var box = bytes.AsSpan(0, secret.Length + Overhead);
        RandomNumberGenerator.Fill(box[..NonceLength]);
        Cipher(keys.Current).Encrypt(box[..NonceLength], secret, box.Slice(NonceLength, secret.Length), box[^TagLength..], place);
        var text = sealedText.GetSpan(16 + Base64Url.GetEncodedLength(box.Length));
        "~1."u8.CopyTo(text);
        keys.Current.TryFormat(text[3..], out var digits, default, CultureInfo.InvariantCulture);
        text[3 + digits] = (byte)'.';
        var length = Base64Url.EncodeToUtf8(box, text[(4 + digits)..]);
        sealedText.Advance(4 + digits + length);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>The secret; throws <see cref="SealBroken"/> or <see cref="KeyDestroyed"/>.</summary>
    public byte[] Open(ReadOnlySpan<byte> sealedText, ReadOnlySpan<byte> place)
    {
        if (!TryGeneration(sealedText, out var generation, out var start))
            throw new SealBroken(Encoding.UTF8.GetString(place));
        if (opened.Find(keys.Owner, place, sealedText) is { } known)
            return known;
        var encoded = sealedText[start..];
        var bytes = ArrayPool<byte>.Shared.Rent(Base64Url.GetMaxDecodedLength(encoded.Length) * 2);
        try
        {
            var length = Base64Url.DecodeFromUtf8(encoded, bytes);
            var box = bytes.AsSpan(0, length);
            Cipher(generation).Decrypt(box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], bytes.AsSpan(length, length - Overhead), place);
            return opened.Keep(keys.Owner, place, sealedText, bytes.AsSpan(length, length - Overhead));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException)
        {
            throw new SealBroken(Encoding.UTF8.GetString(place), fault);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    /// <summary>Which generation sealed this text, and where what it sealed begins.</summary>
    public static bool TryGeneration(ReadOnlySpan<byte> sealedText, out int generation, out int start)
    {
        (generation, start) = (0, 0);
        if (!sealedText.StartsWith("~1."u8) || !Utf8Parser.TryParse(sealedText[3..], out generation, out var digits) || sealedText.Length < 5 + digits || sealedText[3 + digits] != '.')
            return false;
        start = 4 + digits;
        return true;
    }

    public void Dispose() => keys.Return(this);

    public void Forget()
    {
        foreach (var cipher in _ciphers.Values)
            cipher.Dispose();
        _ciphers.Clear();
    }

    private AesGcm Cipher(int generation) =>
        _ciphers.TryGetValue(generation, out var cipher) ? cipher : _ciphers[generation] = keys.Cipher(generation);
}
