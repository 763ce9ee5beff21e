using System.Security.Cryptography;

namespace Jams.Domain.Accounts;

/// <summary>Ten codes to print; each opens the account once when every other second factor is lost.</summary>
public static class RecoveryCodes
{
    /// <summary>How many are made at a time.</summary>
    public const int Count = 10;

    // No letters that look like digits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Fresh codes such as "k3f8m-2xw9p": about 50 bits each.</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => $"{Half()}-{Half()}")];

    /// <summary>What is stored of a code. Spaces, hyphens and case do not matter when it is typed.</summary>
    public static string Hash(string code) => Secret.Hash(string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)));

    private static string Half() => RandomNumberGenerator.GetString(Letters, 5);
}
