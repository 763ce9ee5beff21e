namespace Jams.Domain.Mail.Messages;

/// <summary>Takes mails apart (RFC 5322, RFC 2045). Mail is hostile: whatever the bytes are, it never throws, and never takes long.</summary>
public interface IParseMail
{
    /// <summary>
    /// The mail taken apart; what cannot be read comes back with <see cref="ReadableMail.QuarantinedBecause"/>. <paramref name="receivedAt"/> (UTC) tells possible dates from impossible ones;
    /// <paramref name="isWhole"/> false: attachments were left out (<see cref="LeftOut"/>), and only their names and sizes are here.
    /// </summary>
    ReadableMail Parse(ReadOnlyMemory<byte> mail, DateTimeOffset receivedAt, bool isWhole = true);

    /// <summary>The bytes of the part with this <see cref="MailPart.Index"/>; null when there is no such part, or its bytes were left out. The mail is read to its end and stays open.</summary>
    Task<Stream?> OpenPart(Stream mail, int index, bool isWhole = true, CancellationToken stop = default);

    /// <summary>The header field of a part whose bytes were left out on the way here; its value is their number.</summary>
    const string LeftOut = "X-Jams-Left-Out";
}
