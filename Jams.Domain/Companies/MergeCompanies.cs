using Jams.Domain.Storage;

namespace Jams.Domain.Companies;

/// <summary>Makes one company of two that are the same.</summary>
public sealed class MergeCompanies(Owned<Company> companies, CarryCompany carry, TimeProvider clock)
{
    /// <summary>
    /// The company <paramref name="fromId"/> goes into <paramref name="intoId"/>: its name becomes an alias there, its applications, people, links and notes follow. Fails when one of them does not
    /// exist, they are the same, together they are more than a company can hold, or another window was faster.
    /// </summary>
    public async Task<Result<Company>> Run(string userId, string fromId, string? intoId, CancellationToken stop = default)
    {
        if (fromId == intoId)
            return CompanyFailures.SameCompany;
        if (await companies.Get(userId, fromId, stop) is not { } from || await companies.Get(userId, intoId ?? "", stop) is not { } into)
            return CompanyFailures.NotFound;
        if (into.Absorb(from, clock.GetUtcNow()) is { Failure: { } refused })
            return refused;
        // The alias is there before anything moves: an application that is saved meanwhile finds the company that stays.
        if (await companies.Replace(userId, into, stop) is { Failure: { } stale })
            return stale;
        await carry.Run(userId, from.Id, into, stop);
        await companies.Delete(userId, from.Id, stop);
        await carry.Run(userId, from.Id, into, stop);
        return into;
    }
}
