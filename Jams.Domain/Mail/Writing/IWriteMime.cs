using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Writing;

/// <summary>Makes mails (RFC 5322, RFC 2045) out of what was typed.</summary>
public interface IWriteMime
{
    /// <summary>The bytes of the mail: its text as plain text and as simple HTML, its files as attachments. No value can break out of its header field. The files are read to their ends and stay open.</summary>
    Task<Stream> Write(LetterToWrite letter, IReadOnlyList<FileToWrite> files, CancellationToken stop = default);

    /// <summary>What an answer to this mail has to refer to. Broken mail has nothing to refer to.</summary>
    Task<AnswerReferences> ReferencesOf(Stream mail, CancellationToken stop = default);
}

/// <summary>A mail to make. <paramref name="Text"/> is what was typed with the signature below; <paramref name="Quoted"/> is what it answers, with the line that introduces it.</summary>
public sealed record LetterToWrite(
    MailParty From, IReadOnlyList<MailParty> To, IReadOnlyList<MailParty> Cc, IReadOnlyList<MailParty> Bcc, string Subject, string Text, QuotedMail? Quoted, string MessageId, DateTimeOffset Date, AnswerReferences References);

/// <summary>The mail below an answer: the lines that introduce it, and its text. Handed on, it stands as it is; answered, every line is marked.</summary>
public sealed record QuotedMail(string Introduction, string Text, bool IsForward);

/// <summary>A file to attach.</summary>
public sealed record FileToWrite(string Name, string MediaType, Stream Content);

/// <summary>In-Reply-To and References (RFC 5322, section 3.6.4), bare ids.</summary>
public sealed record AnswerReferences(string? InReplyTo, IReadOnlyList<string> References)
{
    /// <summary>To nothing.</summary>
    public static AnswerReferences None { get; } = new(null, []);
}
