using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>The person's labels, by name.</summary>
public sealed class SeeLabels(Owned<MailLabel> labels)
{
    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<MailLabel>> Run(string userId, CancellationToken stop = default) =>
        [.. (await labels.Find(userId, x => true, stop)).OrderBy(label => SearchText.Fold(label.Name), StringComparer.Ordinal)];
}
