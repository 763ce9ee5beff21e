namespace Jams.Domain.Contacts;

/// <summary>How two people were in touch.</summary>
public enum TouchKind
{
    /// <summary>They spoke by telephone or video.</summary>
    Called,
    /// <summary>They sat together.</summary>
    Met,
    /// <summary>One wrote a mail.</summary>
    Mailed,
    /// <summary>One wrote in a network or by messenger.</summary>
    Messaged,
}
