namespace Jams.Domain.Mail.Import;

/// <summary>What can be expected to go wrong when mails are brought in files.</summary>
public static class MailImportFailures
{
    /// <summary>There is no such import, or it is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("There is no such import. It may have been forgotten.");

    /// <summary>Nothing chosen, or nothing in it.</summary>
    public static Failure Empty { get; } = Failure.Invalid("There is no mail in this file. Choose an mbox file, a mail (.eml), or a ZIP of mails.").For("File");

    /// <summary>More bytes than are taken.</summary>
    public static Failure TooLarge(long limit) =>
        Failure.Invalid("The file is larger than {0} MB. Nothing was stored. The admin can bring larger files by command line: jams import mail.", limit / (1024 * 1024)).For("File");

    /// <summary>The name of the collection is taken by a mailbox, or missing.</summary>
    public static Failure Name { get; } = Failure.Invalid("Give the mails a name of their own, as “University” or “Old mailbox”, at most {0} characters.", Mailboxes.MailAccount.NameLimit).For("Name");

    /// <summary>The person's own address in these mails is none.</summary>
    public static Failure OwnAddress { get; } = Failure.Invalid("Write the whole address, as in name@example.org.").For("Own");

    /// <summary>The archive is damaged.</summary>
    public static Failure BrokenArchive { get; } = Failure.Invalid("This part of the ZIP file is damaged and could not be unpacked.");
}
