namespace Jams.Domain.Mail.Writing;

/// <summary>What can be expected to go wrong while mail is written and sent.</summary>
public static class WritingFailures
{
    /// <summary>There is no such draft, or it is somebody else's.</summary>
    public static Failure NoDraft { get; } = Failure.NotFound("This draft is not here any more. It was sent or deleted.");

    /// <summary>There is no such mail on its way, or it is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("This mail is not here any more.");

    /// <summary>It is too late to stop it.</summary>
    public static Failure OnItsWay { get; } = Failure.Conflict("This mail is on its way already and cannot be stopped.");

    /// <summary>Nobody is asked about it.</summary>
    public static Failure Settled { get; } = Failure.Conflict("This mail has been settled meanwhile. Look at the list again.");

    /// <summary>Another window has typed something else.</summary>
    public static Failure TwoWindows { get; } = Failure.Conflict("This draft was changed in another window. Both versions are kept: this one is a draft of its own now, the other one is among your drafts.");

    /// <summary>No recipient.</summary>
    public static Failure NoRecipient { get; } = Failure.Invalid("Write to whom it goes, as in name@example.org.").For("To");

    /// <summary>A recipient is no address.</summary>
    public static Failure Recipient(string field, string typed) => Failure.Invalid("“{0}” is not an address. It looks like name@example.org; several are parted by commas.", typed).For(field);

    /// <summary>Too many recipients.</summary>
    public static Failure TooManyRecipients { get; } = Failure.Invalid("At most {0} recipients, please.", MailParties.Most).For("To");

    /// <summary>Nothing to say.</summary>
    public static Failure Empty { get; } = Failure.Invalid("The mail is empty. Write something, or attach a file.").For("Text");

    /// <summary>Too long.</summary>
    public static Failure TooLong(string field, int limit) => Failure.Invalid("At most {0} characters, please.", limit).For(field);

    /// <summary>A place in the text was not filled.</summary>
    public static Failure Unfilled(string field, string places) => Failure.Invalid("Fill in {0} first; it would be sent as it stands.", places).For(field);

    /// <summary>No mailbox to send from.</summary>
    public static Failure NoMailbox { get; } = Failure.Invalid("There is no mailbox to send from. Connect one first; what you wrote is kept.").For("AccountId");

    /// <summary>The mailbox cannot send.</summary>
    public static Failure CannotSend { get; } = Failure.Invalid("This mailbox is not connected, so it cannot send. Choose another one or connect it; what you wrote is kept.").For("AccountId");

    /// <summary>The files are too large together.</summary>
    public static Failure FilesTooLarge { get; } = Failure.Invalid("All files together may have {0} MB; mailboxes take no more. This one was not attached.", Draft.FilesLimit / (1024 * 1024)).For("Files");

    /// <summary>Too many files.</summary>
    public static Failure TooManyFiles { get; } = Failure.Invalid("At most {0} files, please. This one was not attached.", Draft.MostFiles).For("Files");

    /// <summary>An empty file.</summary>
    public static Failure EmptyFile { get; } = Failure.Invalid("This file is empty. It was not attached.").For("Files");

    /// <summary>Scheduled into the past.</summary>
    public static Failure Past { get; } = Failure.Invalid("This time has passed. Choose one that is still to come.").For("On");

    /// <summary>Scheduled too far.</summary>
    public static Failure TooFar { get; } = Failure.Invalid("Mail can be scheduled for one year at most.").For("On");

    /// <summary>An attached file cannot be read any more.</summary>
    public static Failure FileGone(string name) => Failure.Invalid("The file {0} could not be read. Attach it again.", name);


    /// <summary>Something broke here while it was sent.</summary>
    public static Failure Broken { get; } = Failure.Conflict("Something broke while the mail was sent. It is tried again by itself.");

    /// <summary>There is no such own answer.</summary>
    public static Failure NoReply { get; } = Failure.NotFound("This answer is not here any more.");

    /// <summary>An own answer needs a name.</summary>
    public static Failure ReplyName { get; } = Failure.Invalid("An answer needs a name of at most {0} characters.", OwnReply.NameLimit).For("Name");

    /// <summary>An own answer needs a text.</summary>
    public static Failure ReplyText { get; } = Failure.Invalid("An answer needs a text of at most {0} characters.", OwnReply.TextLimit).For("Text");

    /// <summary>There are enough.</summary>
    public static Failure TooManyReplies { get; } = Failure.Invalid("There are {0} answers already. Delete one first.", OwnReply.Most).For("Name");
}
