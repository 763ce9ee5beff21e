using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;

namespace Jams.Web.Accounts;

/// <summary>Writes into the session that the person has just proved who they are.</summary>
public sealed class ProveNow(Owned<SessionTicket> sessions, IForgetSessions memory, TimeProvider clock)
{
    public async Task Run(OpenSession open, CancellationToken stop = default)
    {
        while (await sessions.Get(open.Account.Id, open.Ticket.Id, stop) is { } session)
        {
            session.Prove(clock.GetUtcNow());
            if ((await sessions.Replace(session.UserId, session, stop)).IsOk)
                break;
        }
        memory.Forget(open.Account.Id);
    }
}
