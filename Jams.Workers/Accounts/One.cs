using System.Linq.Expressions;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>Look-ups by what is unique.</summary>
internal static class One
{
    /// <summary>The one document that matches, or null.</summary>
    public static async Task<T?> FindOne<T>(this IDocuments<T> documents, Expression<Func<T, bool>> where, CancellationToken stop) where T : Document
    {
        var found = await documents.Find(new Query<T>(where).Take(1), stop);
        return found.Count == 0 ? null : found[0];
    }
}
