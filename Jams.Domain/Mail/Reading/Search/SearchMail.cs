using System.Linq.Expressions;
using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Search;

/// <summary>What a search found.</summary>
/// <param name="Threads">The threads, newest first.</param>
/// <param name="HasMore">Whether there are more after them.</param>
/// <param name="IsCutShort">Whether it stopped before it had compared everything with the words in quotes.</param>
public sealed record MailFound(IReadOnlyList<MailThread> Threads, bool HasMore, bool IsCutShort);

/// <summary>
/// Finds threads by a query. Words are looked up as keyed digests (<see cref="ISearchKeys"/>): there is no text of a mail in the database. What can be read from the threads themselves narrows
/// that; phrases and recipients are compared with the opened mails, as few of them as needed.
/// </summary>
public sealed class SearchMail(
    Owned<MailThread> threads, Owned<MailMessage> messages, Owned<MailTerms> terms, Owned<Company> companies, Owned<JobApplication> applications, SeeLabels labels, OpenMail open, ISearchKeys keys, TimeProvider clock)
{
    private const int AtOnce = 150;
    private const int MostOpened = 300;

    /// <summary>
    /// Page <paramref name="page"/> (from 1) of what matches both query and <paramref name="within"/>; the query's own "in:" is stronger than the list's place. <paramref name="zone"/> is the
    /// person's: days begin at their midnight. Fails with the first thing that is wrong with the query.
    /// </summary>
    public async Task<Result<MailFound>> Run(string userId, string text, MailFilter within, int page, int size, TimeZoneInfo zone, CancellationToken stop = default)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        var read = ReadMailQuery.Run(text, today);
        if (read.Failure is { } wrong)
            return wrong;
        var query = read.Value;
        if (query.Company is { } company && await Of(userId, company, stop) is var known && known.Count == 0)
            query = query with { From = [.. query.From, .. SearchText.Words([company])], Company = null };
        var where = await Where(userId, query, within, stop);
        if (where.Failure is { } failure)
            return failure;
        return query.HasWords ? await ByWords(userId, query, where.Value, zone, page, size, stop) : await ByThread(userId, query, where.Value, zone, page, size, stop);
    }

    private async Task<Result<Expression<Func<MailThread, bool>>>> Where(string userId, MailQuery query, MailFilter within, CancellationToken stop)
    {
        var where = (within with { Place = query.In ?? (within.Place == MailPlace.Inbox ? MailPlace.All : within.Place) }).Where();
        if (query.Company is { } company)
        {
            var ids = await Of(userId, company, stop);
            where = where.And(x => ids.Contains(x.ApplicationId));
        }
        foreach (var state in query.Is)
            where = where.And(Is(state));
        foreach (var thing in query.Has)
            where = where.And(thing == MailHas.Attachment ? x => x.HasAttachments : x => x.HasInvitation);
        if (query.Labels.Count == 0)
            return where;
        var all = await labels.Run(userId, stop);
        foreach (var name in query.Labels)
        {
            if (all.FirstOrDefault(label => SearchText.Fold(label.Name) == SearchText.Fold(name)) is not { Id: var id })
                return SearchFailures.Label(name);
            where = where.And(x => x.LabelIds.Contains(id));
        }
        return where;
    }

    // Applications at a company whose name has words that begin like these.
    private async Task<IReadOnlyList<string?>> Of(string userId, string company, CancellationToken stop)
    {
        Expression<Func<Company, bool>> named = x => true;
        foreach (var word in SearchText.Terms(company))
            named = named.And(x => x.Words.Any(known => known.StartsWith(word, StringComparison.Ordinal)));
        var ids = (await companies.Find(userId, new Query<Company>(named).Take(100), stop)).Select(found => found.Id).ToList();
        return ids.Count == 0 ? [] : [.. (await applications.Find(userId, x => ids.Contains(x.CompanyId), stop)).Select(found => found.Id)];
    }

    private static Expression<Func<MailThread, bool>> Is(MailIs state) => state switch
    {
        MailIs.Unread => x => x.Unread > 0,
        MailIs.Read => x => x.Unread == 0,
        MailIs.Pinned => x => x.IsPinned,
        MailIs.Snoozed => x => x.Shelf == MailShelf.Snoozed,
        MailIs.Answered => x => x.OwnAt != null,
        MailIs.Waiting => x => x.Turn == MailTurn.Theirs,
        _ => x => x.Turn == MailTurn.Mine,
    };

    private async Task<MailFound> ByThread(string userId, MailQuery query, Expression<Func<MailThread, bool>> where, TimeZoneInfo zone, int page, int size, CancellationToken stop)
    {
        if (query.After is { } after && SnoozeTimes.On(after, TimeOnly.MinValue, zone) is var from)
            where = where.And(x => x.LastAt >= from);
        if (query.Before is { } before && SnoozeTimes.On(before, TimeOnly.MinValue, zone) is var until)
            where = where.And(x => x.LastAt < until);
        var found = await threads.Find(userId, new Query<MailThread>(where).ByDescending(x => x.StandsAt).ByDescending(x => x.Id).Skip((page - 1) * size).Take(size + 1), stop);
        return new MailFound([.. found.Take(size)], found.Count > size, false);
    }

    private async Task<MailFound> ByWords(string userId, MailQuery query, Expression<Func<MailThread, bool>> where, TimeZoneInfo zone, int page, int size, CancellationToken stop)
    {
        var ids = await Mails(userId, query, zone, stop);
        var (wanted, seen, found, opened) = (page * size + 1, new HashSet<string>(), new List<MailThread>(), 0);
        for (var at = 0; at < ids.Count && found.Count < wanted; at += AtOnce)
        {
            var some = ids.Skip(at).Take(AtOnce).ToList();
            var place = some.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i);
            var mails = (await messages.Find(userId, x => some.Contains(x.Id), stop)).OrderBy(mail => place[mail.Id]).Where(mail => Reaches(mail, query)).ToList();
            var threadIds = mails.Select(mail => mail.ThreadId).Where(id => !seen.Contains(id)).Distinct().ToList();
            if (threadIds.Count == 0)
                continue;
            var there = (await threads.Find(userId, where.And(x => threadIds.Contains(x.Id)), stop)).ToDictionary(thread => thread.Id);
            foreach (var mail in mails)
            {
                if (seen.Contains(mail.ThreadId) || !there.TryGetValue(mail.ThreadId, out var thread))
                    continue;
                if (query.Phrases.Count > 0 && ++opened > MostOpened)
                    return new MailFound([.. found.Skip((page - 1) * size).Take(size)], false, IsCutShort: true);
                if (!await Says(userId, mail, query, stop))
                    continue;
                seen.Add(mail.ThreadId);
                found.Add(thread);
            }
        }
        return new MailFound([.. found.Skip((page - 1) * size).Take(size)], found.Count > page * size, false);
    }

    private async Task<IReadOnlyList<string>> Mails(string userId, MailQuery query, TimeZoneInfo zone, CancellationToken stop)
    {
        var digest = await keys.Of(userId, stop);
        Expression<Func<MailTerms, bool>> where = x => true;
        if (query.After is { } after && SnoozeTimes.On(after, TimeOnly.MinValue, zone) is var from)
            where = where.And(x => x.SentAt >= from);
        if (query.Before is { } before && SnoozeTimes.On(before, TimeOnly.MinValue, zone) is var until)
            where = where.And(x => x.SentAt < until);
        var words = query.Words.Concat(query.From.Select(word => MailWords.Sender + word)).Concat(query.To);
        foreach (var word in words.Distinct().Select(word => digest.Of(word)))
            where = where.And(x => x.Words.Contains(word));
        return [.. (await terms.Find(userId, new Query<MailTerms>(where).ByDescending(x => x.SentAt).ByDescending(x => x.Id), stop)).Select(found => found.Id)];
    }

    private static bool Reaches(MailMessage mail, MailQuery query) =>
        query.To.Count == 0 || SearchText.Words(mail.To.Concat(mail.Cc).Select(party => $"{party.Name} {party.Address}"), 500) is var named && query.To.All(word => named.Any(name => name.StartsWith(word, StringComparison.Ordinal)));

    private async Task<bool> Says(string userId, MailMessage mail, MailQuery query, CancellationToken stop)
    {
        if (query.Phrases.Count == 0)
            return true;
        if ((await open.Run(userId, mail.Id, stop)) is not { IsOk: true, Value.Read: var read })
            return false;
        var text = " " + string.Join(' ', new[] { read.Subject, read.Text, read.From.Name, read.From.Address }.Select(SearchText.Fold)) + " ";
        return query.Phrases.All(phrase => text.Contains(" " + phrase + " ", StringComparison.Ordinal));
    }
}
