using Jams.Domain.Storage;
using Microsoft.Extensions.Localization;

namespace Jams.Domain.Applications;

/// <summary>The person's stages. The first look makes the usual ones, named in the language the person reads just then.</summary>
public sealed class SeeStages(Owned<StageList> lists, IStringLocalizer words)
{
    /// <summary>The stages, never empty. Of two first looks at once one makes the list and both see it.</summary>
    public async Task<StageList> Run(string userId, CancellationToken stop = default)
    {
        if (await Find(userId, stop) is { } known)
            return known;
        var made = StageList.Default(userId, kind => words[StageList.DefaultName(kind)]);
        return (await lists.Insert(userId, made, stop)).IsOk ? made : (await Find(userId, stop))!;
    }

    private async Task<StageList?> Find(string userId, CancellationToken stop) =>
        await lists.Find(userId, list => true, stop) is [var found, ..] ? found : null;
}
