namespace Jams.Domain.Storage;

/// <summary>Changes that hold whatever else was changed meanwhile.</summary>
public static class Changing
{
    /// <summary>
    /// Does <paramref name="change"/> with the document and stores it; when somebody was faster, does it again with what they stored. So the change must make sense on any state.
    /// Returns what is stored now; null when the document is gone.
    /// </summary>
    public static async Task<T?> Change<T>(this Owned<T> all, string userId, T document, Action<T> change, CancellationToken stop = default) where T : OwnedDocument
    {
        for (var now = document; ;)
        {
            change(now);
            if ((await all.Replace(userId, now, stop)).IsOk)
                return now;
            if (await all.Get(userId, document.Id, stop) is not { } again)
                return null;
            now = again;
        }
    }
}
