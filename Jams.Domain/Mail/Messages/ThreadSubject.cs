namespace Jams.Domain.Mail.Messages;

/// <summary>Subjects without what mail programs put before them.</summary>
public static class ThreadSubject
{
    // English, German, French, Italian/Spanish, Dutch, Scandinavian and Polish answers and forwards.
    private static readonly string[] Marks = ["re", "aw", "fw", "fwd", "wg", "tr", "rif", "rv", "antw", "doorst", "sv", "vs", "odp", "pd"];

    /// <summary>"Re: AW: Fwd: Interview" is "Interview". Empty stays empty.</summary>
    public static string Of(string subject)
    {
        var rest = subject.Trim();
        while (rest.IndexOf(':') is > 0 and < 9 and var colon && Marks.Contains(Word(rest[..colon]), StringComparer.OrdinalIgnoreCase))
            rest = rest[(colon + 1)..].TrimStart();
        return rest;
    }

    // "Re[2]" and "Re (3)" count too.
    private static string Word(string mark) => new([.. mark.TakeWhile(char.IsLetter)]);
}
