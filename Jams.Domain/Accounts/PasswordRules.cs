namespace Jams.Domain.Accounts;

/// <summary>
/// What a password must be: long, and not among the first to be guessed. No rules about kinds of characters, no expiry
/// (NIST SP 800-63B-4, section 3.1.1; OWASP ASVS 5.0, 6.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Least = 10;

    /// <summary>Most characters; hashing is dear, so there is an end.</summary>
    public const int Most = 256;

    private static readonly string[] Guessed =
    [
        "password", "passwort", "qwertyuiop", "qwertzuiop", "asdfghjkl", "letmein", "welcome", "willkommen", "iloveyou", "hallo", "hello", "admin", "administrator",
        "changeme", "dragon", "sunshine", "princess", "football", "fussball", "monkey", "master", "schatz", "geheim", "secret", "jams", "abc", "qwerty", "qwertz", "test", "login", "1q2w3e4r5t", "zaq12wsx",
    ];

    /// <summary>Null when it may be used; <paramref name="address"/> is the account's, which is guessed first.</summary>
    public static Failure? Check(string? password, string address)
    {
        if (password is null || password.Length < Least)
            return AccountFailures.PasswordShort;
        if (password.Length > Most)
            return AccountFailures.PasswordLong;
        return IsGuessable(password.ToLowerInvariant(), address.ToLowerInvariant()) ? AccountFailures.PasswordGuessable : null;
    }

    private static bool IsGuessable(string password, string address)
    {
        if (password.Distinct().Count() < 4 || IsRun(password))
            return true;
        var local = address.Split('@')[0];
        var rest = password.Trim("0123456789!?.,-_*#+$ ".ToCharArray());
        return Guessed.Any(word => IsRepeated(rest, word)) || (local.Length > 2 && IsRepeated(rest, local)) || password == address || rest.Length == 0;
    }

    /// <summary>1234567890, abcdefghij, 9876543210.</summary>
    private static bool IsRun(string password) =>
        password.Zip(password.Skip(1), (one, next) => next - one).Count(step => step is 1 or -1 or 0) >= password.Length - 2;

    private static bool IsRepeated(string text, string word) => text.Length > 0 && text.Replace(word, "", StringComparison.Ordinal).Length == 0;
}
