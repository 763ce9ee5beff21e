namespace Jams.Domain.Ai;

/// <summary>Ends an allowance: what was really used is counted, the rest is free again.</summary>
public sealed class CloseModel(ChangeUsage change)
{
    /// <summary>Counts it. Not to be broken off: what was used was used. Doing it twice changes nothing.</summary>
    public Task<Result> Run(ModelAllowance allowance) => change.Run(allowance.UserId, allowance.Month, usage =>
    {
        var used = allowance.Used;
        usage.Settle(allowance.Hold.Id, used, allowance.Route.Price.Micros(used.In, used.Out), allowance.Calls);
        return Result.Ok;
    }, begin: false, CancellationToken.None);
}
