using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>Makes a label, or gives one another name and hue.</summary>
public sealed class SaveLabel(SeeLabels see, Owned<MailLabel> labels)
{
    /// <summary>
    /// <paramref name="id"/> null makes a new one. Fails for an empty, long or taken name, when there are <see cref="MailLabel.Most"/>, and when there is no such label.
    /// </summary>
    public async Task<Result<MailLabel>> Run(string userId, string? id, string? name, StageHue hue, CancellationToken stop = default)
    {
        var written = name?.Trim() ?? "";
        if (written.Length is 0 or > MailLabel.NameLimit)
            return ReadingFailures.LabelName;
        var all = await see.Run(userId, stop);
        if (all.Any(label => label.Id != id && SearchText.Fold(label.Name) == SearchText.Fold(written)))
            return ReadingFailures.LabelTaken(written);
        if (id is null)
        {
            if (all.Count >= MailLabel.Most)
                return ReadingFailures.TooManyLabels;
            var made = MailLabel.Of(userId, written, hue);
            return await labels.Insert(userId, made, stop) is { Failure: { } failed } ? failed : made;
        }
        if (all.FirstOrDefault(label => label.Id == id) is not { } changed)
            return ReadingFailures.NoLabel;
        changed.Change(written, hue);
        return await labels.Replace(userId, changed, stop) is { Failure: { } stale } ? stale : changed;
    }
}
