namespace Jams.Domain.Mail;

/// <summary>How long to wait between two tries of the same mail (RFC 5321, section 4.5.4.1, asks for pauses that grow).</summary>
public static class Backoff
{
    /// <summary>After this many tries a mail is set aside.</summary>
    public const int MostTries = 8;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The pause after the try with this number (1 = first): 1, 3, 9 … minutes, at most 6 hours, up to a fifth longer by <paramref name="chance"/> (0 to 1), so that a crowd does not come back at once.</summary>
    public static TimeSpan After(int tries, double chance)
    {
        var pause = First * Math.Pow(3, Math.Clamp(tries, 1, MostTries) - 1);
        return (pause < Longest ? pause : Longest) * (1 + (chance / 5));
    }
}
