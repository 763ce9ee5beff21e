namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>How clearly a mail says that it comes from a firm.</summary>
public enum NameWeight
{
    /// <summary>It does not.</summary>
    None,
    /// <summary>The firm's name stands somewhere in the text.</summary>
    Mentioned,
    /// <summary>The name stands in the subject or the signature, or only the name of its group or another country's branch is given.</summary>
    Written,
    /// <summary>The mail says so: by its sender's name, or by what it says whose mail it is.</summary>
    Named,
}
