using Jams.Domain.Applications;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Contacts;

/// <summary>Everything the page of a contact shows.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Applications">The applications they belong to, latest change first.</param>
/// <param name="Stages">The person's stages.</param>
/// <param name="Touches">When and how they were in touch, latest first.</param>
/// <param name="HasOlder">Whether they were in touch before those.</param>
/// <param name="Tasks">What is to be done for them.</param>
public sealed record ContactSheet(
    Contact Contact, IReadOnlyList<JobApplication> Applications, StageList Stages, IReadOnlyList<ContactTouch> Touches, bool HasOlder, IReadOnlyList<TaskItem> Tasks);

/// <summary>Reads a contact.</summary>
public sealed class SeeContact(Owned<Contact> contacts, Owned<ContactTouch> touches, Owned<JobApplication> applications, SeeStages stages, SeeTasksOf tasks)
{
    /// <summary>Times in touch that are shown at once.</summary>
    public const int TouchesLimit = 30;

    /// <summary>The contact alone. Fails when there is none of this person.</summary>
    public async Task<Result<Contact>> Head(string userId, string id, CancellationToken stop = default) =>
        await contacts.Get(userId, id, stop) is { } contact ? contact : ContactFailures.NotFound;

    /// <summary>Everything of it; <paramref name="whole"/> with all times in touch. Fails when there is none of this person.</summary>
    public async Task<Result<ContactSheet>> Run(string userId, string id, bool whole = false, CancellationToken stop = default)
    {
        if (await contacts.Get(userId, id, stop) is not { } contact)
            return ContactFailures.NotFound;
        var theirs = await applications.Find(userId, new Query<JobApplication>(x => x.ContactIds.Contains(id)).ByDescending(x => x.ChangedAt), stop);
        var latest = new Query<ContactTouch>(touch => touch.ContactId == id).ByDescending(touch => touch.On).ByDescending(touch => touch.AddedAt);
        var touched = await touches.Find(userId, whole ? latest : latest.Take(TouchesLimit + 1), stop);
        return new ContactSheet(
            contact, theirs, await stages.Run(userId, stop), whole ? touched : [.. touched.Take(TouchesLimit)], !whole && touched.Count > TouchesLimit, await tasks.Run(userId, id, stop));
    }
}
