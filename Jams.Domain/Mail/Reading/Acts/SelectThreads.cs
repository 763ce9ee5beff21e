using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading.Search;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading.Acts;

/// <summary>Finds the threads that were selected.</summary>
public sealed class SelectThreads(Owned<MailThread> threads, SearchMail search)
{
    /// <summary>Most threads that are changed at once.</summary>
    public const int Most = 10_000;

    /// <summary>The person's threads of the selection. Fails when there are none, and with what is wrong with a search.</summary>
    public async Task<Result<IReadOnlyList<MailThread>>> Run(string userId, ThreadSelection selection, TimeZoneInfo zone, CancellationToken stop = default)
    {
        IReadOnlyList<MailThread> found;
        if (selection.All is { Search: { Length: > 0 } text } searched)
        {
            var matching = await search.Run(userId, text, searched.Filter, 1, Most, zone, stop);
            if (matching.Failure is { } failure)
                return failure;
            found = matching.Value.Threads;
        }
        else if (selection.All is { } list)
            found = await threads.Find(userId, list.Filter.Query(list.PriorityFirst).Take(Most), stop);
        else
        {
            var ids = selection.Ids.Distinct().Take(Most).ToList();
            found = ids.Count == 0 ? [] : await threads.Find(userId, x => ids.Contains(x.Id), stop);
        }
        return found.Count == 0 ? ReadingFailures.Nothing : Result.Of(found);
    }
}
