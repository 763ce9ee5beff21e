using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Jams.Domain.Accounts;

/// <summary>Six digits that change every 30 seconds (RFC 6238 with the parameters every authenticator app understands).</summary>
public static class Totp
{
    /// <summary>Seconds a code is shown.</summary>
    public const int Step = 30;

    private const int KeyLength = 20;

    /// <summary>A fresh key: 160 bits (RFC 4226, section 4), in base 32.</summary>
    public static string NewKey() => Base32.Write(RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The address an authenticator app reads from a QR code (Google's "Key URI Format").</summary>
    public static string Address(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period={Step}";

    /// <summary>The step of time an instant (UTC) lies in.</summary>
    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / Step;

    /// <summary>The code of a step.</summary>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Authenticator apps know HMAC-SHA-1 only; HMAC does not need collision resistance (RFC 6238, appendix B).
        var hash = HMACSHA1.HashData(Base32.Read(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step whose code this is: now, or one before or after for clocks that differ. Null when it is none of them, or not later than <paramref name="used"/>:
    /// a code counts once (RFC 6238, section 5.2).
    /// </summary>
    public static long? Match(string key, string code, DateTimeOffset now, long used)
    {
        long? matched = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Code(key, step)), System.Text.Encoding.UTF8.GetBytes(code)) && step > used)
                matched = step;
        return matched;
    }
}
