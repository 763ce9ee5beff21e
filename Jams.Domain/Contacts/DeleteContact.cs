using Jams.Domain.Applications;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Contacts;

/// <summary>Deletes a contact with its times in touch and its tasks; applications lose the reference, their history keeps the name.</summary>
public sealed class DeleteContact(
    Owned<Contact> contacts, Owned<ContactTouch> touches, Owned<JobApplication> applications, ChangeApplication change, DeleteTasksOf deleteTasks, TimeProvider clock)
{
    /// <summary>Fails when there is no such contact.</summary>
    public async Task<Result> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await contacts.Get(userId, id, stop) is null)
            return ContactFailures.NotFound;
        foreach (var application in await applications.Find(userId, x => x.ContactIds.Contains(id), stop))
            await change.Run(userId, application.Id, found =>
            {
                found.Detach(id, clock.GetUtcNow());
                return Result.Ok;
            }, stop);
        await deleteTasks.Run(userId, id, stop);
        await touches.DeleteAll(userId, touch => touch.ContactId == id, stop);
        await contacts.Delete(userId, id, stop);
        return Result.Ok;
    }
}
