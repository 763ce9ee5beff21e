namespace Jams.Domain.Accounts;

/// <summary>Holds something of people in memory, beside documents and files, and drops it when everything of a person is erased.</summary>
public interface IForgetPerson
{
    /// <summary>Nothing of this person is held afterwards.</summary>
    Task Forget(string userId, CancellationToken stop = default);
}
