using Jams.Domain.Applications;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading.Search;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Which part of which list.</summary>
/// <param name="Filter">Which threads.</param>
/// <param name="Search">A query that narrows them; null or empty = none.</param>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="PriorityFirst">Whether the inbox begins with what matters.</param>
public sealed record MailListRequest(MailFilter Filter, string? Search, int Page, bool PriorityFirst);

/// <summary>A page of a list.</summary>
/// <param name="Rows">The threads, in order.</param>
/// <param name="Count">How many match; null for a search by words, which is not counted to its end.</param>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="HasMore">Whether there is a page after it.</param>
/// <param name="Roles">What the applications of these threads are for, by their ids.</param>
/// <param name="IsCutShort">Whether a search for words in quotes stopped before it had looked everywhere.</param>
public sealed record MailListPage(IReadOnlyList<MailThread> Rows, long? Count, int Page, bool HasMore, IReadOnlyDictionary<string, string> Roles, bool IsCutShort = false);

/// <summary>A page of the person's threads.</summary>
public sealed class SeeMailList(Owned<MailThread> threads, Owned<JobApplication> applications, SearchMail search)
{
    /// <summary>Threads on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The page asked for; one beyond the last is empty. <paramref name="zone"/> is the person's. Fails with what is wrong with the query.</summary>
    public async Task<Result<MailListPage>> Run(string userId, MailListRequest request, TimeZoneInfo zone, CancellationToken stop = default)
    {
        var page = Math.Max(1, request.Page);
        if (request.Search is { Length: > 0 } text)
        {
            var found = await search.Run(userId, text, request.Filter, page, PageSize, zone, stop);
            return found.Failure is { } failure ? failure
                : new MailListPage(found.Value.Threads, null, page, found.Value.HasMore, await Roles(userId, found.Value.Threads, stop), found.Value.IsCutShort);
        }
        var query = request.Filter.Query(request.PriorityFirst).Skip((page - 1) * PageSize).Take(PageSize + 1);
        var rows = await threads.Find(userId, query, stop);
        var shown = rows.Take(PageSize).ToList();
        // A first page that is not full counts itself.
        var count = page == 1 && rows.Count <= PageSize ? rows.Count : await threads.Count(userId, request.Filter.Where(), stop);
        return new MailListPage(shown, count, page, rows.Count > PageSize, await Roles(userId, shown, stop));
    }

    private async Task<IReadOnlyDictionary<string, string>> Roles(string userId, IReadOnlyList<MailThread> rows, CancellationToken stop)
    {
        var ids = rows.Select(row => row.ApplicationId).OfType<string>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<string, string>() : (await applications.Find(userId, x => ids.Contains(x.Id), stop)).ToDictionary(found => found.Id, found => found.Role);
    }
}
