using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Messages;

/// <summary>Finds mails by words, without any text of theirs in the database.</summary>
public sealed class FindByWords(Owned<MailTerms> terms, ISearchKeys keys)
{
    /// <summary>
    /// Ids of the mails that have all these words, the latest sent first. Words are compared folded (<see cref="SearchText"/>); beginnings of at least three letters find names and subjects,
    /// whole words everything. <paramref name="from"/>: words of the sender alone. Nothing to look for finds nothing.
    /// </summary>
    public async Task<IReadOnlyList<string>> Run(string userId, string words, string? from = null, int most = 200, CancellationToken stop = default)
    {
        var wanted = SearchText.Terms(words).Concat(SearchText.Terms(from ?? "").Select(word => MailWords.Sender + word)).ToList();
        if (wanted.Count == 0)
            return [];
        var digest = await keys.Of(userId, stop);
        var first = digest.Of(wanted[0]);
        var filter = wanted.Skip(1).Select(word => digest.Of(word)).Aggregate(
            (System.Linq.Expressions.Expression<Func<MailTerms, bool>>)(mail => mail.Words.Contains(first)), (all, next) => all.And(mail => mail.Words.Contains(next)));
        return [.. (await terms.Find(userId, new Query<MailTerms>(filter).ByDescending(mail => mail.SentAt).Take(most), stop)).Select(mail => mail.Id)];
    }
}
