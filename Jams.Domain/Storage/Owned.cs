using System.Linq.Expressions;

namespace Jams.Domain.Storage;

/// <summary>
/// One person's documents of a type. This is the one place where queries are scoped to their owner: every method asks for the person first,
/// and somebody else's document is simply not there. A test proves that use cases for people reach owned documents through this class only.
/// </summary>
public sealed class Owned<T>(IDocuments<T> documents) where T : OwnedDocument
{
    /// <summary>The person's document with this id, or null.</summary>
    public async Task<T?> Get(string userId, string id, CancellationToken stop = default) =>
        // By query, not by id alone: another person's document is not even opened.
        await Find(userId, document => document.Id == id, stop) is [var found] ? found : null;

    /// <summary>The person's documents that match; filters as in <see cref="IDocuments{T}"/>.</summary>
    public Task<IReadOnlyList<T>> Find(string userId, Query<T> query, CancellationToken stop = default) =>
        documents.Find(query with { Filter = OfUser(userId, query.Filter) }, stop);

    /// <summary>The person's documents that match, oldest first.</summary>
    public Task<IReadOnlyList<T>> Find(string userId, Expression<Func<T, bool>> where, CancellationToken stop = default) =>
        Find(userId, new Query<T>(where), stop);

    /// <summary>How many of the person's documents match.</summary>
    public Task<long> Count(string userId, Expression<Func<T, bool>> where, CancellationToken stop = default) =>
        documents.Count(OfUser(userId, where), stop);

    /// <summary>Stores a new document of this person. Fails as <see cref="IDocuments{T}.Insert"/>.</summary>
    public Task<Result> Insert(string userId, T document, CancellationToken stop = default)
    {
        MustOwn(userId, document);
        return documents.Insert(document, stop);
    }

    /// <summary>Stores many new documents of this person. Fails as <see cref="IDocuments{T}.InsertAll"/>.</summary>
    public Task<Result> InsertAll(string userId, IReadOnlyCollection<T> added, CancellationToken stop = default)
    {
        foreach (var document in added)
            MustOwn(userId, document);
        return documents.InsertAll(added, stop);
    }

    /// <summary>Replaces this person's document. Fails as <see cref="IDocuments{T}.Replace"/>.</summary>
    public Task<Result> Replace(string userId, T document, CancellationToken stop = default)
    {
        MustOwn(userId, document);
        return documents.Replace(document, stop);
    }

    /// <summary>Deletes this person's document; true when there was one.</summary>
    public async Task<bool> Delete(string userId, string id, CancellationToken stop = default) =>
        await documents.DeleteAll(OfUser(userId, document => document.Id == id), stop) > 0;

    /// <summary>Deletes this person's documents that match; returns how many.</summary>
    public Task<long> DeleteAll(string userId, Expression<Func<T, bool>> where, CancellationToken stop = default) =>
        documents.DeleteAll(OfUser(userId, where), stop);

    private static Expression<Func<T, bool>> OfUser(string userId, Expression<Func<T, bool>> where)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        Expression<Func<T, bool>> own = document => document.UserId == userId;
        var parameter = own.Parameters[0];
        var body = new Rename(where.Parameters[0], parameter).Visit(where.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(own.Body, body), parameter);
    }

    private static void MustOwn(string userId, T document)
    {
        if (userId.Length == 0 || document.UserId != userId)
            throw new InvalidOperationException($"A {typeof(T).Name} of one person was handed in for another.");
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
