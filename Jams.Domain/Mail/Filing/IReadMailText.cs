using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing;

/// <summary>Reads the words of a mail for classification. Mail is hostile: whatever the bytes are, it never throws because of them.</summary>
public interface IReadMailText
{
    /// <summary>The words of a mail (RFC 5322); null when it cannot be read. <paramref name="isOwn"/>: whether the person wrote it. The mail stays open.</summary>
    MailText? Read(Stream mail, bool isOwn);
}
