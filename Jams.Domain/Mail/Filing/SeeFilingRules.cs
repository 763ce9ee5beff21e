using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a person wants mail to do.</summary>
public sealed class SeeFilingRules(Owned<FilingRules> rules)
{
    /// <summary>Their rules, or those everybody begins with.</summary>
    public async Task<FilingRules> Run(string userId, CancellationToken stop = default) => await rules.Get(userId, userId, stop) ?? FilingRules.Default(userId);
}
