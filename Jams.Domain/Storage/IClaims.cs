using System.Linq.Expressions;

namespace Jams.Domain.Storage;

/// <summary>Takes due work so that each piece is in one pair of hands, however many workers and machines ask.</summary>
public interface IClaims<T> where T : Work
{
    /// <summary>
    /// Atomically finds the work that matches, is due at <paramref name="now"/> (UTC) and is not leased, earliest due first;
    /// leases it for <paramref name="lease"/>, counts the attempt, and returns it. Null when there is none.
    /// A lease that runs out (a crash) makes the work claimable again.
    /// </summary>
    Task<T?> Claim(Expression<Func<T, bool>> where, DateTimeOffset now, TimeSpan lease, CancellationToken stop = default);
}
