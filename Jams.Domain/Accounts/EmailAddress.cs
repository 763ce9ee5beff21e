using System.Globalization;

namespace Jams.Domain.Accounts;

/// <summary>
/// An address mail can be sent to, as typed (<see cref="Text"/>), and the form in which two writings of it are equal (<see cref="Key"/>: lower case,
/// international domain names in their ASCII form). Local parts are compared without case, as every large provider does, although RFC 5321 leaves it open.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>Longest address, in characters (RFC 5321, section 4.5.3.1).</summary>
    public const int Limit = 254;

    private const int LocalLimit = 64;
    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    private EmailAddress(string text, string key)
    {
        Text = text;
        Key = key;
    }

    /// <summary>As typed, without spaces around it.</summary>
    public string Text { get; }

    /// <summary>The comparable form; unique among accounts.</summary>
    public string Key { get; }

    /// <summary>Reads an address. Quoted local parts and address literals ("a b"@[127.0.0.1]) are refused: no provider gives them out, attacks use them.</summary>
    public static Result<EmailAddress> Read(string? text)
    {
        var typed = text?.Trim() ?? "";
        var at = typed.LastIndexOf('@');
        if (typed.Length is 0 or > Limit || at is < 1 or > LocalLimit || at == typed.Length - 1)
            return AccountFailures.Email;
        var local = typed[..at];
        if (local.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "\"(),:;<>@[\\]".Contains(letter))
            || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            return AccountFailures.Email;
        return Ascii(typed[(at + 1)..]) is { } domain && domain.Contains('.')
            ? new EmailAddress(typed, $"{local.Normalize().ToLowerInvariant()}@{domain}")
            : AccountFailures.Email;
    }

    /// <summary>The comparable form of whatever was typed; what is no address has none in common with any account.</summary>
    public static string KeyOf(string? text) => Read(text).Match(_ => (text ?? "").Trim().ToLowerInvariant(), address => address.Key);

    /// <summary>The address as typed.</summary>
    public override string ToString() => Text;

    private static string? Ascii(string domain)
    {
        try
        {
            return Names.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
