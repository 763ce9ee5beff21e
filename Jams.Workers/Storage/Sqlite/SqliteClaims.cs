using System.Linq.Expressions;
using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;

namespace Jams.Workers.Storage.Sqlite;

internal sealed class SqliteClaims<T>(SqliteStore store, DocumentCodec<T> codec) : IClaims<T> where T : Work
{
    private static readonly string Table = $"\"{DocumentCodec<T>.Type.Name}\"";
    private static readonly string Due = Column(nameof(Work.DueAt));
    private static readonly string Lease = Column(nameof(Work.LeaseUntil));
    private static readonly string Attempts = Column(nameof(Work.Attempts));

    private static readonly string Set = $"UPDATE {Table} SET version=version+1, body=json_set(body, '$.{Fields.StoredName(nameof(Work.Attempts))}', {Attempts}+1, '$.{Fields.StoredName(nameof(Work.LeaseUntil))}', ";

    public async Task<T?> Claim(Expression<Func<T, bool>> where, DateTimeOffset now, TimeSpan lease, CancellationToken stop = default)
    {
        var at = Scalars.Text(now);
        var sql = new FilterSql().Add(Set).AddValue(Scalars.Text(now + lease)).Add($") WHERE id=(SELECT id FROM {Table}").Where(FilterReader.Read(where))
            .Add($" AND {Due}<=").AddValue(at).Add($" AND ({Lease} IS NULL OR {Lease}<=").AddValue(at)
            .Add($") ORDER BY {Due}, id LIMIT 1) RETURNING id, version, body");
        using var rows = new RowBuffer();
        await store.Write(
            link =>
            {
                link.Each(sql.ToString(), sql.Values, row => rows.Add(row.Text(0), row.Number(1), row.Bytes(2)));
                return rows.Count;
            },
            stop);
        return await codec.Read(rows, stop) is [var claimed] ? claimed : null;
    }

    private static string Column(string property) => FilterSql.Column(Fields.StoredName(property));
}
