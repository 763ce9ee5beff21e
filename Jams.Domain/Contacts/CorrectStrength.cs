namespace Jams.Domain.Contacts;

/// <summary>The person says how well they know somebody, or leaves it to the days in touch again.</summary>
public sealed class CorrectStrength(ChangeContact change, TimeProvider clock)
{
    /// <summary><paramref name="strength"/> is 0–4, null = computed. Fails when there is no such contact or the figure is another one.</summary>
    public Task<Result<Contact>> Run(string userId, string id, int? strength, CancellationToken stop = default) =>
        change.Run(userId, id, contact => contact.Correct(strength, clock.GetUtcNow()), stop);
}
