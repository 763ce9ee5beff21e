namespace Jams.Domain.Mail.Filing;

/// <summary>What happens when a mail says that an application has moved on.</summary>
public enum FilingHabit
{
    /// <summary>It moves at once, if the mail leaves no doubt; otherwise the person is asked.</summary>
    AtOnce,
    /// <summary>The person is asked.</summary>
    AskFirst,
    /// <summary>The mail is filed and shown; nothing moves and nobody is asked.</summary>
    ShowOnly,
}
