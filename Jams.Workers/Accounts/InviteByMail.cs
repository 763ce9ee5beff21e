using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>An admin invites somebody to this server.</summary>
public sealed class InviteByMail(IDocuments<Invitation> invitations, Letters letters, CurrentSettings settings, TimeProvider clock)
{
    /// <summary>Stores the invitation and its mail. Fails for what is no address, and while nobody may sign up.</summary>
    public async Task<Result> Run(string adminId, string? email, string language, CancellationToken stop = default)
    {
        if ((await settings.Get(stop)).Registration == Registration.Closed)
            return AdminFailures.Closed;
        var address = EmailAddress.Read(email);
        if (address.Failure is { } none)
            return none;
        var token = Secret.New();
        if ((await invitations.Insert(Invitation.Write(address.Value, token, adminId, clock.GetUtcNow()), stop)).Failure is { } failure)
            return failure;
        await letters.Invite(address.Value.Text, language, token, stop);
        return Result.Ok;
    }
}
