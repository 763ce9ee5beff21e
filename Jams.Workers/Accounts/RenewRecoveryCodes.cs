using Jams.Domain;
using Jams.Domain.Accounts;

namespace Jams.Workers.Accounts;

/// <summary>Makes fresh recovery codes; those before open nothing any more.</summary>
public sealed class RenewRecoveryCodes(ChangeOwnAccount change, Letters letters)
{
    /// <summary>The codes, to be shown once. Fails while there is no second step they could stand in for.</summary>
    public async Task<Result<IReadOnlyList<string>>> Run(string accountId, CancellationToken stop = default)
    {
        var fresh = RecoveryCodes.New();
        var changed = await change.Run(accountId, account => Use(account, fresh), stop);
        if (changed.Failure is { } refused)
            return refused;
        await letters.Notice(changed.Value, words => words["New recovery codes were made for your JAMS account"], stop);
        return Result.Of(fresh);
    }

    private static Result Use(Account account, IReadOnlyList<string> codes)
    {
        if (!account.Factors.IsOn)
            return SettingsFailures.NoSecondStep;
        account.UseRecoveryCodes(codes.Select(RecoveryCodes.Hash));
        return Result.Ok;
    }
}
