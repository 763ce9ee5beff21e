using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What waits for the person's yes or no.</summary>
public sealed class SeeOpenProposals(Owned<StatusProposal> proposals, Owned<JobApplication> applications, SeeStages stages)
{
    /// <summary>Most that are shown at once.</summary>
    public const int Limit = 100;

    /// <summary>Those that still make sense, the newest mail first: what is past, or whose application is gone, is left out. <paramref name="applicationId"/>: only for this application.</summary>
    public async Task<IReadOnlyList<OpenProposal>> Run(string userId, string? applicationId = null, CancellationToken stop = default)
    {
        var open = applicationId is null
            ? await proposals.Find(userId, new Query<StatusProposal>(x => x.State == ProposalState.Open).ByDescending(x => x.SentAt).Take(Limit), stop)
            : await proposals.Find(userId, new Query<StatusProposal>(x => x.State == ProposalState.Open && (x.ApplicationId == applicationId || x.CandidateIds.Contains(applicationId))).ByDescending(x => x.SentAt).Take(Limit), stop);
        if (open.Count == 0)
            return [];
        var ids = open.SelectMany(one => one.CandidateIds.Append(one.ApplicationId ?? "")).Where(id => id.Length > 0).Distinct().ToList();
        var known = ids.Count == 0 ? [] : (await applications.Find(userId, x => ids.Contains(x.Id), stop)).ToDictionary(application => application.Id);
        var list = await stages.Run(userId, stop);
        return [.. open.Select(one => OpenProposal.Of(one, known, list)).Where(one => one.MakesSense)];
    }

    /// <summary>How many of them there are, for a badge; at most <see cref="Limit"/>.</summary>
    public async Task<int> Count(string userId, CancellationToken stop = default) =>
        await proposals.Count(userId, x => x.State == ProposalState.Open, stop) == 0 ? 0 : (await Run(userId, null, stop)).Count;

    /// <summary>One proposal, whatever became of it. Fails when there is none of this person.</summary>
    public async Task<Result<OpenProposal>> One(string userId, string id, CancellationToken stop = default)
    {
        if (await proposals.Get(userId, id, stop) is not { } one)
            return FilingFailures.NoProposal;
        var ids = one.CandidateIds.Append(one.ApplicationId ?? "").ToList();
        var known = (await applications.Find(userId, x => ids.Contains(x.Id), stop)).ToDictionary(application => application.Id);
        return OpenProposal.Of(one, known, await stages.Run(userId, stop));
    }
}
