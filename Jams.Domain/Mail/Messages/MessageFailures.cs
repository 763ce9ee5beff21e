namespace Jams.Domain.Mail.Messages;

/// <summary>What can be expected to go wrong with mails.</summary>
public static class MessageFailures
{
    /// <summary>There is no such mail, or it is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("This mail is not here any more.");

    /// <summary>There is no such part.</summary>
    public static Failure NoPart { get; } = Failure.NotFound("This file is not part of the mail.");

    /// <summary>The attachment was too large to be kept here, and the mailbox has it no more.</summary>
    public static Failure GoneAtProvider { get; } = Failure.Conflict("This file is too large to be kept here, and the mail is not in its mailbox any more.");

    /// <summary>Nothing came.</summary>
    public static Failure Empty { get; } = Failure.Invalid("The mail is empty.");

    /// <summary>No header at all.</summary>
    public static Failure NoHeader { get; } = Failure.Invalid("This is not a mail: it has no sender, no date and no subject.");

    /// <summary>It cannot be taken apart.</summary>
    public static Failure Damaged { get; } = Failure.Invalid("The mail is damaged and cannot be taken apart. Its bytes are kept.");

    /// <summary>The mailbox cannot hand it out.</summary>
    public static Failure NotHandedOut { get; } = Failure.Invalid("The mail server could not hand this mail out.");

    /// <summary>It could not be stored as it is.</summary>
    public static Failure NotStored { get; } = Failure.Invalid("The mail could not be stored as it is. Its bytes are kept.");

    /// <summary>Larger than what is taken.</summary>
    public static Failure TooLarge(long limit) => Failure.Invalid("The mail is larger than {0} MB.", limit / (1024 * 1024));
}
