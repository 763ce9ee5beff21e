using Jams.Domain.Security;

namespace Jams.Domain.Mail.Messages;

/// <summary>Which words of a mail can be searched for.</summary>
internal static class MailWords
{
    /// <summary>What the digest of a sender's word begins with, so that senders can be searched alone.</summary>
    public const string Sender = "from:";

    private const int TextLimit = 60_000;
    private const int WordsLimit = 500;
    private const int LongestWord = 40;
    private const int ShortestBeginning = 3;
    private const int LongestBeginning = 12;

    /// <summary>The digests: names, addresses and subject by their beginnings too, text and file names by whole words.</summary>
    public static IReadOnlyList<string> Of(ReadableMail mail, WordDigest digest)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in SearchText.Words([mail.Subject, .. mail.To.Concat(mail.Cc).Take(MailMessage.PartiesLimit).Select(Named)], WordsLimit))
            AddBeginnings(found, "", word);
        foreach (var word in SearchText.Words([Named(mail.From)]))
        {
            AddBeginnings(found, "", word);
            AddBeginnings(found, Sender, word);
        }
        var text = mail.Text.Length > TextLimit ? mail.Text[..TextLimit] : mail.Text;
        foreach (var word in SearchText.Words([.. mail.Attachments.Where(part => !part.IsInline).Select(part => part.Name), text], WordsLimit))
            if (word.Length is > 1 and <= LongestWord)
                found.Add(word);
        return [.. found.Select(word => digest.Of(word))];
    }

    private static string Named(MailParty party) => $"{party.Name} {party.Address}";

    private static void AddBeginnings(HashSet<string> found, string before, string word)
    {
        if (word.Length > LongestWord)
            return;
        found.Add(before + word);
        for (var length = ShortestBeginning; length < word.Length && length <= LongestBeginning; length++)
            found.Add(before + word[..length]);
    }
}
