namespace Jams.Domain.Mail.Filing;

/// <summary>What became of many proposals.</summary>
/// <param name="Done">How many were answered.</param>
/// <param name="Left">How many could not be: something has to be chosen or named, or they were past.</param>
public sealed record AllAnswered(int Done, int Left);

/// <summary>Says yes or no to many proposals at once.</summary>
public sealed class AnswerAll(AcceptProposal accept, DismissProposal dismiss)
{
    /// <summary>Those with these ids, so that one that came meanwhile is not answered unseen. What needs a choice is left when the answer is yes.</summary>
    public async Task<AllAnswered> Run(string userId, IReadOnlyCollection<string> ids, bool yes, CancellationToken stop = default)
    {
        var done = 0;
        foreach (var id in ids)
            if ((yes ? await accept.Run(userId, id, new ProposalAnswer(), stop) : await dismiss.Run(userId, id, stop)).IsOk)
                done++;
        return new AllAnswered(done, ids.Count - done);
    }
}
