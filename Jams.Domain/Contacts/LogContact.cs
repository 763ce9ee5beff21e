using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Writes down that the person was in touch with somebody.</summary>
public sealed class LogContact(ChangeContact change, Owned<ContactTouch> touches, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="on"/> is the local day, not after <paramref name="today"/>; a next contact due by then is done. Fails when there is no such contact, the day is still to come or the note,
    /// in Markdown, is too long.
    /// </summary>
    public async Task<Result<Contact>> Run(string userId, string id, TouchKind kind, DateOnly on, string? note, DateOnly today, CancellationToken stop = default)
    {
        var touch = ContactTouch.Of(userId, id, kind, on, note, today, clock.GetUtcNow());
        if (touch.Failure is { } refused)
            return refused;
        var changed = await change.Run(userId, id, contact =>
        {
            contact.InTouch(on, clock.GetUtcNow());
            return Result.Ok;
        }, stop);
        return changed.IsOk && (await touches.Insert(userId, touch.Value, stop)).Failure is { } failure ? failure : changed;
    }
}
