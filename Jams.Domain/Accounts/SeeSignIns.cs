using Jams.Domain.Storage;

namespace Jams.Domain.Accounts;

/// <summary>The sign-ins at providers that open a person's account.</summary>
public sealed class SeeSignIns(Owned<ExternalLogin> logins)
{
    /// <summary>All of them, oldest first.</summary>
    public Task<IReadOnlyList<ExternalLogin>> Run(string userId, CancellationToken stop = default) => logins.Find(userId, _ => true, stop);

    /// <summary>One of them. Fails when this person has no such sign-in.</summary>
    public async Task<Result<ExternalLogin>> One(string userId, string id, CancellationToken stop = default) =>
        await logins.Get(userId, id, stop) is { } found ? found : SettingsFailures.NoSignIn;
}
