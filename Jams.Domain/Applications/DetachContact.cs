namespace Jams.Domain.Applications;

/// <summary>Says that somebody does not belong to an application; the contact stays.</summary>
public sealed class DetachContact(ChangeApplication change, TimeProvider clock)
{
    /// <summary>Fails when there is no such application; nothing happens when the contact did not belong to it.</summary>
    public Task<Result<JobApplication>> Run(string userId, string id, string contactId, CancellationToken stop = default) =>
        change.Run(userId, id, application =>
        {
            application.Detach(contactId, clock.GetUtcNow());
            return Result.Ok;
        }, stop);
}
