using System.Text;

namespace Jams.Domain.Accounts;

/// <summary>Bytes as letters A–Z and digits 2–7 without padding (RFC 4648, section 6): how authenticator apps take their key.</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The letters for these bytes.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(((bytes.Length * 8) + 4) / 5);
        int held = 0, count = 0;
        foreach (var one in bytes)
        {
            held = (held << 8) | one;
            for (count += 8; count >= 5; count -= 5)
                text.Append(Letters[(held >> (count - 5)) & 31]);
            held &= 0xFF;
        }
        return count > 0 ? text.Append(Letters[(held << (5 - count)) & 31]).ToString() : text.ToString();
    }

    /// <summary>The bytes of these letters; spaces and case do not matter. Throws <see cref="FormatException"/> for anything else: keys are made here, not typed.</summary>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        int held = 0, count = 0;
        foreach (var letter in text.ToUpperInvariant().Where(letter => letter != ' '))
        {
            var value = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException("Not base 32.");
            held = ((held << 5) | value) & 0xFFF;
            if ((count += 5) < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(held >> count));
        }
        return [.. bytes];
    }
}
