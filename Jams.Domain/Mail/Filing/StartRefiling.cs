using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>Has a person's mails looked through again, because they taught something, changed a rule, or added an application.</summary>
public sealed class StartRefiling(Owned<Refiling> works, WorkBell<Refiling> bell, TimeProvider clock)
{
    /// <summary>Asking while it waits or runs begins it anew, once.</summary>
    public async Task<Refiling> Run(string userId, RefilingScope scope, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        Refiling? asked = null;
        while (asked is null)
        {
            var made = Refiling.Of(userId, scope, now);
            asked = await works.Get(userId, userId, stop) is { } there
                ? await works.Change(userId, there, one => one.Ask(scope, now), stop)
                : (await works.Insert(userId, made, stop)).IsOk ? made : null;
        }
        bell.Ring();
        return asked;
    }
}
