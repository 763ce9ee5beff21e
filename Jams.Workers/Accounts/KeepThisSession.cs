using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>After a change that ends all sessions: the one in which it was made goes on.</summary>
public sealed class KeepThisSession(Owned<SessionTicket> sessions, IForgetSessions memory)
{
    /// <summary>Tries again when "last seen" is written at the same moment. A session that is gone stays gone.</summary>
    public async Task Run(Account account, string sessionId, CancellationToken stop = default)
    {
        while (await sessions.Get(account.Id, sessionId, stop) is { } session)
        {
            session.Follow(account);
            if ((await sessions.Replace(account.Id, session, stop)).IsOk)
                break;
        }
        memory.Forget(account.Id);
    }
}
