namespace Jams.Domain.Mail.Reading;

/// <summary>The lists of the mail room.</summary>
public enum MailPlace
{
    /// <summary>What is to be looked at.</summary>
    Inbox,
    /// <summary>What the person should answer, wherever it lies.</summary>
    Answer,
    /// <summary>What the person waits for, wherever it lies.</summary>
    Waiting,
    /// <summary>What comes back at its time.</summary>
    Snoozed,
    /// <summary>What the person has written in.</summary>
    Sent,
    /// <summary>What was dealt with.</summary>
    Archive,
    /// <summary>What was deleted.</summary>
    Trash,
    /// <summary>What the provider takes for spam.</summary>
    Junk,
    /// <summary>Everything but trash and junk.</summary>
    All,
}
