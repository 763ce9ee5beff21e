using System.Linq.Expressions;

namespace Jams.Domain.Storage;

/// <summary>
/// The one door to stored documents of a type, whoever owns them. Use cases that work for a person use <see cref="Owned{T}"/> instead;
/// this one is for the server's own documents and for workers that serve everybody.
/// Filters may use: comparison (==, !=, &lt;, &lt;=, &gt;, &gt;=) of a stored property with a value; &amp;&amp;, ||, !; <c>list.Contains(x.Property)</c>;
/// <c>x.List.Contains(value)</c>; <c>x.List.Any(item =&gt; …)</c>; <c>x.Text.StartsWith(value)</c> (ordinal); null checks; nested properties.
/// Anything else, a decimal or a <see cref="ProtectedAttribute"/> property included, is refused by name with <see cref="NotSupportedException"/>.
/// Text is compared ordinally (by code point).
/// </summary>
public interface IDocuments<T> where T : Document
{
    /// <summary>The document with this id, or null.</summary>
    Task<T?> Get(string id, CancellationToken stop = default);

    /// <summary>All documents that match, in the stated order (then by id).</summary>
    Task<IReadOnlyList<T>> Find(Query<T> query, CancellationToken stop = default);

    /// <summary>How many documents match.</summary>
    Task<long> Count(Expression<Func<T, bool>> where, CancellationToken stop = default);

    /// <summary>Stores a new document. Fails with <see cref="StorageFailures.Duplicate"/> when its id or a unique index is taken.</summary>
    Task<Result> Insert(T document, CancellationToken stop = default);

    /// <summary>Stores many new documents in order. Stops at the first that fails; those before it stay.</summary>
    Task<Result> InsertAll(IReadOnlyCollection<T> documents, CancellationToken stop = default);

    /// <summary>
    /// Replaces the stored document, if it still has the version this one was read at; its version then grows by one.
    /// Fails with <see cref="StorageFailures.Stale"/> when somebody was faster or it is gone, with <see cref="StorageFailures.Duplicate"/> on a unique index.
    /// </summary>
    Task<Result> Replace(T document, CancellationToken stop = default);

    /// <summary>Deletes by id; true when there was one.</summary>
    Task<bool> Delete(string id, CancellationToken stop = default);

    /// <summary>Deletes all that match; returns how many.</summary>
    Task<long> DeleteAll(Expression<Func<T, bool>> where, CancellationToken stop = default);
}
