namespace Jams.Domain.Mail.Writing;

/// <summary>How an answer sounds.</summary>
public enum ReplyTone
{
    /// <summary>A few words.</summary>
    Brief,
    /// <summary>As to somebody one likes.</summary>
    Warm,
    /// <summary>As in a letter.</summary>
    Formal,
}
