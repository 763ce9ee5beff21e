using System.Linq.Expressions;
using Jams.Domain;
using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;

namespace Jams.Workers.Storage.Sqlite;

internal sealed class SqliteDocuments<T>(SqliteStore store, DocumentCodec<T> codec) : IDocuments<T> where T : Document
{
    /// <summary>So that a large import does not keep other writers waiting.</summary>
    private const int InsertedAtOnce = 250;

    private static readonly string Table = $"\"{DocumentCodec<T>.Type.Name}\"";
    private static readonly string GetSql = $"SELECT id, version, body FROM {Table} WHERE id=?";
    private static readonly string InsertSql = $"INSERT INTO {Table}(id, version, body) VALUES(?, 1, ?)";
    private static readonly string ReplaceSql = $"UPDATE {Table} SET version=version+1, body=? WHERE id=? AND version=?";
    private static readonly string DeleteSql = $"DELETE FROM {Table} WHERE id=?";

    public async Task<T?> Get(string id, CancellationToken stop = default) => await Rows(GetSql, [id], stop) is [var found] ? found : null;

    public async Task<IReadOnlyList<T>> Find(Query<T> query, CancellationToken stop = default)
    {
        var filter = FilterReader.Read(query.Filter);
        if (filter is Filter.Nothing || query.Limit <= 0)
            return [];
        var sql = new FilterSql().Add($"SELECT id, version, body FROM {Table}").Where(filter).OrderBy(query.Order)
            .Add(" LIMIT ").AddValue(query.Limit ?? -1).Add(" OFFSET ").AddValue(query.Skipped);
        return await Rows(sql.ToString(), sql.Values, stop);
    }

    public async Task<long> Count(Expression<Func<T, bool>> where, CancellationToken stop = default)
    {
        var sql = new FilterSql().Add($"SELECT count(*) FROM {Table}").Where(FilterReader.Read(where));
        return await store.Read(link => link.Count(sql.ToString(), sql.Values), stop);
    }

    public Task<Result> Insert(T document, CancellationToken stop = default) => InsertSome([document], stop);

    public async Task<Result> InsertAll(IReadOnlyCollection<T> documents, CancellationToken stop = default)
    {
        foreach (var some in documents.Chunk(InsertedAtOnce))
            if (await InsertSome(some, stop) is { IsOk: false } failed)
                return failed;
        return Result.Ok;
    }

    public async Task<Result> Replace(T document, CancellationToken stop = default)
    {
        object?[] values = [new Utf8(await codec.Write(document, stop)), document.Id, document.Version];
        var changed = await store.Write(link => link.TryExecute(ReplaceSql, values), stop);
        if (changed is null)
            return StorageFailures.Duplicate;
        if (changed == 0)
            return StorageFailures.Stale;
        Document.Stamp(document, document.Version + 1);
        return Result.Ok;
    }

    public Task<bool> Delete(string id, CancellationToken stop = default) =>
        store.Write(link => link.Execute(DeleteSql, id) > 0, stop);

    public Task<long> DeleteAll(Expression<Func<T, bool>> where, CancellationToken stop = default)
    {
        var sql = new FilterSql().Add($"DELETE FROM {Table}").Where(FilterReader.Read(where));
        return store.Write(link => (long)link.Execute(sql.ToString(), sql.Values), stop);
    }

    private async Task<Result> InsertSome(T[] documents, CancellationToken stop)
    {
        var rows = new object?[documents.Length][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [documents[i].Id, new Utf8(await codec.Write(documents[i], stop))];
        var stored = await store.Write(link => rows.TakeWhile(row => link.TryExecute(InsertSql, row) is not null).Count(), stop);
        foreach (var document in documents.AsSpan(0, stored))
            Document.Stamp(document, 1);
        return stored == documents.Length ? Result.Ok : StorageFailures.Duplicate;
    }

    private async Task<IReadOnlyList<T>> Rows(string sql, IReadOnlyList<object?> values, CancellationToken stop)
    {
        using var rows = new RowBuffer();
        await store.Read(
            link =>
            {
                link.Each(sql, values, row => rows.Add(row.Text(0), row.Number(1), row.Bytes(2)));
                return rows.Count;
            },
            stop);
        return await codec.Read(rows, stop);
    }
}
