using Jams.Domain.Mail.Findings;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a person taught about their mail.</summary>
public sealed class SeeCorrections(Owned<PersonalCorrections> corrections)
{
    /// <summary>Nothing for somebody who has corrected nothing.</summary>
    public async Task<PersonalLearning> Run(string userId, CancellationToken stop = default) => (await corrections.Get(userId, userId, stop))?.Learned ?? PersonalLearning.None;
}
