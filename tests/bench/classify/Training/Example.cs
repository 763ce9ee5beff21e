using Jams.Classify.Writing;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Findings.Model;
using Jams.Workers.Mail.Reading;
using MimeKit;

namespace Jams.Classify.Training;

/// <summary>A mail as the trainer sees it.</summary>
internal sealed record Example(int[] Words, int[] Letters, int[] Named, int Label, string Set)
{
    /// <summary>Reads written mail just as the program reads any mail, on all processors, in order.</summary>
    public static List<Example> Of(IEnumerable<WrittenMail> mails) =>
        [.. mails.AsParallel().AsOrdered().Select(mail =>
        {
            var reading = MailReading.Of(TextOf(mail.Bytes));
            var (words, letters) = HashedFeatures.Of(reading);
            return new Example(words, letters, DenseFeatures.Of(reading), (int)mail.Category, mail.Set.Name);
        })];

    public static MailText TextOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var message = MimeMessage.Load(stream, persistent: true);
        return ReadMail.Run(message);
    }
}
