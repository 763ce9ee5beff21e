namespace Jams.Domain.Mail.Findings;

/// <summary>Where in a mail words stand.</summary>
public enum EvidencePlace
{
    /// <summary>In <see cref="MailText.Subject"/>.</summary>
    Subject,
    /// <summary>In <see cref="MailText.Body"/>.</summary>
    Body,
    /// <summary>In the title of the calendar part.</summary>
    Calendar,
    /// <summary>In the name or address of the sender.</summary>
    Sender,
}

/// <summary>Words of the mail that say so, exactly as they stand there.</summary>
/// <param name="Words">The words, at most <see cref="Limit"/> characters.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Start">Index of their first character in that place.</param>
public sealed record Evidence(string Words, EvidencePlace Place, int Start)
{
    /// <summary>Longest quote, in characters.</summary>
    public const int Limit = 200;
}

/// <summary>A fact and the words that say so.</summary>
/// <param name="Value">The fact.</param>
/// <param name="Evidence">Where the mail says it.</param>
/// <param name="Confidence">How likely it is right, 0 to 1; measured by tests/bench/classify on wordings held out.</param>
public sealed record Said<T>(T Value, Evidence Evidence, double Confidence = 1);
