using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Puts a mail together as it goes out: sender, signature, what it answers, files.</summary>
public sealed class ComposeLetter(Owned<MailMessage> messages, OpenMail open, MailBytes bytes, IFiles files, IWriteMime mime)
{
    /// <summary>The bytes (RFC 5322), dated at <paramref name="now"/> (UTC) unless it was dated before. Fails when a file or a recipient is not what it was.</summary>
    internal async Task<Result<Stream>> Run(MailToSend mail, MailAccount account, DateTimeOffset now, CancellationToken stop)
    {
        var (to, cc, bcc) = (MailParties.Read("To", mail.Content.To), MailParties.Read("Cc", mail.Content.Cc), MailParties.Read("Bcc", mail.Content.Bcc));
        if ((to.Failure ?? cc.Failure ?? bcc.Failure) is { } wrong)
            return wrong;
        var answers = mail.AnswersId is { } id ? await messages.Get(mail.UserId, id, stop) : null;
        var (quoted, references) = answers is null ? (null, AnswerReferences.None) : await Answered(mail, answers, stop);
        var letter = new LetterToWrite(
            Sender(account, answers), to.Value, cc.Value, bcc.Value, mail.Content.Subject, WithSignature(mail.Content.Text, account.Signature), quoted, mail.MessageId, mail.DatedAt ?? now, references);
        var attached = new List<FileToWrite>();
        try
        {
            foreach (var file in mail.Files)
            {
                if (await files.Open(mail.UserId, file.FileId, stop) is not { } content)
                    return WritingFailures.FileGone(file.Name);
                attached.Add(new FileToWrite(file.Name, file.MediaType, content));
            }
            return await mime.Write(letter, attached, stop);
        }
        finally
        {
            foreach (var file in attached)
                await file.Content.DisposeAsync();
        }
    }

    /// <summary>The text with the signature below it (RFC 3676's "-- ").</summary>
    public static string WithSignature(string text, string? signature) => string.IsNullOrWhiteSpace(signature) ? text.TrimEnd() : $"{text.TrimEnd()}\n\n-- \n{signature.Trim()}";

    // Whoever wrote to another address of this mailbox is answered from there.
    private static MailParty Sender(MailAccount account, MailMessage? answers)
    {
        var alias = answers?.To.Concat(answers.Cc).Select(party => party.Address).FirstOrDefault(address => account.Aliases.Any(one => MailAccount.KeyOf(one) == MailAccount.KeyOf(address)));
        var named = answers?.To.Concat(answers.Cc).Any(party => MailAccount.KeyOf(party.Address) == account.AddressKey) == true;
        return new MailParty(account.SenderName ?? "", alias is not null && !named ? alias : account.Address);
    }

    private async Task<(QuotedMail? Quoted, AnswerReferences References)> Answered(MailToSend mail, MailMessage answers, CancellationToken stop)
    {
        var references = AnswerReferences.None;
        if (await bytes.Open(mail.UserId, answers.Id, stop) is var (stored, _))
            await using (stored)
                references = await mime.ReferencesOf(stored, stop);
        var isForward = mail.Kind == DraftKind.Forward;
        if (!mail.Content.Quotes && !isForward || await open.Read(answers, stop) is not { } read)
            return (null, references);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(mail.Zone, out var found) ? found : TimeZoneInfo.Utc;
        return (Quoting.Of(answers, read, isForward, MailLanguage.Of(mail.Content.Text + "\n" + read.Text), zone), references);
    }
}
