namespace Jams.Domain.Contacts;

/// <summary>Sets or clears the day to get in touch again.</summary>
public sealed class PlanContact(ChangeContact change, TimeProvider clock)
{
    /// <summary><paramref name="on"/> is a local date, null clears it. Fails when there is no such contact.</summary>
    public Task<Result<Contact>> Run(string userId, string id, DateOnly? on, CancellationToken stop = default) => change.Run(userId, id, contact =>
    {
        contact.Plan(on, clock.GetUtcNow());
        return Result.Ok;
    }, stop);
}
