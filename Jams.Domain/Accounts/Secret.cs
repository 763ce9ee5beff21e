using System.Security.Cryptography;
using System.Text;

namespace Jams.Domain.Accounts;

/// <summary>Secrets that are handed out once and kept as a hash. They have enough chance in them that a plain hash cannot be guessed back.</summary>
public static class Secret
{
    /// <summary>256 bits of chance, fit for a cookie or a link.</summary>
    public static string New() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of a secret: its SHA-256 in hexadecimal.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether this is the secret with that hash; takes the same time wherever they differ.</summary>
    public static bool Is(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
