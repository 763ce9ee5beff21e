namespace Jams.Domain.Accounts;

/// <summary>Sessions are held in memory for a moment; whoever changes an account or ends a session says so here, and it counts at once in this process.</summary>
public interface IForgetSessions
{
    /// <summary>Everything held of this account is read anew.</summary>
    void Forget(string accountId);
}
