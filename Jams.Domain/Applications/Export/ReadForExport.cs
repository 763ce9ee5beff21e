using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Export;

/// <summary>An application with what belongs to it.</summary>
public sealed record ApplicationForExport(JobApplication Application, IReadOnlyList<PostingSnapshot> Postings, IReadOnlyList<TimelineEntry> Timeline);

/// <summary>Reads applications with their postings and timelines, some hundred at a time, so that a long list is written while it is read.</summary>
public sealed class ReadForExport(Owned<JobApplication> applications, Owned<PostingSnapshot> postings, Owned<TimelineEntry> timeline)
{
    private const int AtOnce = 200;

    /// <summary>Those that match, in the order of <paramref name="query"/>, as they were when the reading began.</summary>
    public async IAsyncEnumerable<ApplicationForExport> Run(string userId, Query<JobApplication> query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var some in (await applications.Find(userId, query, stop)).Chunk(AtOnce))
        {
            var ids = some.Select(application => application.Id).ToList();
            var texts = (await postings.Find(userId, x => ids.Contains(x.ApplicationId), stop)).ToLookup(posting => posting.ApplicationId);
            var entries = (await timeline.Find(userId, x => ids.Contains(x.ApplicationId), stop)).ToLookup(entry => entry.ApplicationId);
            foreach (var application in some)
                yield return new ApplicationForExport(application, [.. texts[application.Id]], [.. entries[application.Id]]);
        }
    }
}
