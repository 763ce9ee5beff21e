using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Changes what a person wants mail to do.</summary>
public sealed class ChangeFilingRules(SeeFilingRules see, Owned<FilingRules> rules)
{
    private const int Tries = 5;

    /// <summary>Returns the rules as stored. Fails with what <paramref name="change"/> refuses; nothing is stored then.</summary>
    public async Task<Result<FilingRules>> Run(string userId, Func<FilingRules, Result> change, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var now = await see.Run(userId, stop);
            if (change(now) is { Failure: { } refused })
                return refused;
            var stored = now.Version == 0 ? await rules.Insert(userId, now, stop) : await rules.Replace(userId, now, stop);
            if (stored.IsOk)
                return now;
            if (attempt == Tries)
                return stored.Failure!;
        }
    }
}
