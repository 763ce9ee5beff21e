using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Jams.Domain.Security;

/// <summary>Words to digests under one owner's key: HMAC-SHA-256, cut to 48 bits. Equal words have equal digests; nothing leads back without the key.</summary>
public sealed class WordDigest(byte[] secret)
{
    private const int Kept = 6;

    /// <summary>Eight letters for a word (of <see cref="SearchText"/>'s folded ones).</summary>
    public string Of(ReadOnlySpan<char> word)
    {
        Span<byte> bytes = stackalloc byte[256];
        var cut = word[..Math.Min(word.Length, 64)];
        var length = Encoding.UTF8.GetBytes(cut, bytes);
        Span<byte> digest = stackalloc byte[32];
        HMACSHA256.HashData(secret, bytes[..length], digest);
        return Base64Url.EncodeToString(digest[..Kept]);
    }
}
