using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>Takes a time in touch away that was written down by mistake; the strength of the tie is computed without it.</summary>
public sealed class ForgetTouch(ChangeContact change, Owned<ContactTouch> touches, TimeProvider clock)
{
    /// <summary>Fails when there is no such contact. Nothing happens when the entry is gone already or belongs to somebody else.</summary>
    public async Task<Result<Contact>> Run(string userId, string id, string touchId, CancellationToken stop = default)
    {
        var found = await touches.Find(userId, touch => touch.Id == touchId && touch.ContactId == id, stop);
        foreach (var touch in found)
            await touches.Delete(userId, touch.Id, stop);
        DateOnly? alone = found is [var gone] && await touches.Count(userId, other => other.ContactId == id && other.On == gone.On, stop) == 0 ? gone.On : null;
        return await change.Run(userId, id, contact =>
        {
            if (alone is { } day)
                contact.NotInTouch(day, clock.GetUtcNow());
            return Result.Ok;
        }, stop);
    }
}
