using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Admin;

namespace Jams.Workers.Accounts;

/// <summary>Job: deletes what has run out. What is not needed any more cannot be stolen.</summary>
public sealed class SweepAccounts(
    IDocuments<SessionTicket> sessions, IDocuments<Tries> tries, IDocuments<KeptForm> forms, IDocuments<Invitation> invitations,
    IDocuments<Account> accounts, IDocuments<AccountRequest> requests, EraseAccount erase, TimeProvider clock) : IJob
{
    private static readonly TimeSpan UnconfirmedKept = TimeSpan.FromDays(14);

    public async Task Invoke(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await sessions.DeleteAll(session => session.ExpiresAt <= now, stop);
        await forms.DeleteAll(form => form.ExpiresAt <= now, stop);
        await invitations.DeleteAll(invitation => invitation.ExpiresAt <= now, stop);
        var (yesterday, tooLate) = (now.AddDays(-1), now - UnconfirmedKept);
        await tries.DeleteAll(one => one.LastAt < yesterday, stop);
        await requests.DeleteAll(request => request.DueAt == null, stop);
        // Whoever never opened the link perhaps never asked for an account.
        foreach (var account in await accounts.Find(new Query<Account>(account => account.ConfirmedAt == null && account.CreatedAt < tooLate), stop))
            await erase.Run(account.Id, stop);
    }
}
