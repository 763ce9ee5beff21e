namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>What can be done to threads, one or many.</summary>
public enum ThreadAct
{
    /// <summary>Out of the inbox.</summary>
    Archive,
    /// <summary>Dealt with: out of the inbox, read, and nobody's turn any more.</summary>
    Done,
    /// <summary>Back to the inbox, from wherever it is.</summary>
    Inbox,
    /// <summary>To the trash.</summary>
    Trash,
    /// <summary>Deleted for good, from the trash only. Cannot be undone.</summary>
    Forget,
    /// <summary>All its mails were read.</summary>
    Read,
    /// <summary>Its newest received mail was not.</summary>
    Unread,
    /// <summary>Stays on top.</summary>
    Pin,
    /// <summary>Stays on top no more.</summary>
    Unpin,
    /// <summary>Out of the inbox until a time.</summary>
    Snooze,
    /// <summary>Gets a label.</summary>
    AddLabel,
    /// <summary>Loses a label.</summary>
    RemoveLabel,
    /// <summary>Is spam.</summary>
    Junk,
    /// <summary>Is no spam: back to the inbox.</summary>
    NotJunk,
}
