using Jams.Domain.Storage;
using Jams.Workers.Storage.Filters;
using Jams.Workers.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jams.Workers.Tests.Storage;

public sealed class Indexes_of_sqlite
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly string[] Ids = ["a", "b"];

    public static TheoryData<string> Kinds => [.. Queries.Keys];

    private static readonly Dictionary<string, (Query<Sample> Query, string Plan)> Queries = new()
    {
        ["of one person"] = (new Query<Sample>(x => x.UserId == "u1"), "ix_sample_user_id"),
        ["of one person by time"] = (new Query<Sample>(x => x.UserId == "u1").By(x => x.At), "ix_sample_user_id_at (<expr>=?)"),
        ["newest first"] = (new Query<Sample>(x => x.UserId == "u1" && !x.Done).ByDescending(x => x.At), "ix_sample_user_id_at (<expr>=?)"),
        ["a span of time"] = (new Query<Sample>(x => x.UserId == "u1" && x.At >= DateTimeOffset.UnixEpoch && x.At < DateTimeOffset.MaxValue), "ix_sample_user_id_at (<expr>=? AND <expr>>? AND <expr><?)"),
        ["two keys"] = (new Query<Sample>(x => x.UserId == "u1" && x.Mood == Mood.Tired), "ix_sample_user_id_mood (<expr>=? AND <expr>=?)"),
        ["by name's start"] = (new Query<Sample>(x => x.Name.StartsWith("ab", StringComparison.Ordinal)), "ix_sample_name (<expr>>? AND <expr><?)"),
        ["some names"] = (new Query<Sample>(x => Ids.Contains(x.Name)), "ix_sample_name (<expr>=?)"),
        ["some ids"] = (new Query<Sample>(x => Ids.Contains(x.Id)), "(id=?)"),
        ["a unique value"] = (new Query<Sample>(x => x.UserId == "u1" && x.Slug == "s"), "ux_sample_user_id_slug (<expr>=? AND <expr>=?)"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Are_used_by_filters(string what)
    {
        await using var store = await new Store().Started();
        var (query, plan) = Queries[what];
        var sql = new FilterSql().Add("EXPLAIN QUERY PLAN SELECT id, version, body FROM sample").Where(FilterReader.Read(query.Filter)).OrderBy(query.Order);
        var steps = new List<string>();
        await store.Get<SqliteStore>().Read(
            link =>
            {
                link.Each(sql.ToString(), sql.Values, row => steps.Add(row.Text(3)));
                return 0;
            },
            Stop);
        steps[0].ShouldContain(plan);
        steps[0].ShouldStartWith("SEARCH");
        // At most the last key (the id) is sorted afterwards.
        if (query.Order.Count > 0)
            steps.ShouldNotContain("USE TEMP B-TREE FOR ORDER BY");
    }

    [Fact]
    public async Task Follow_the_attributes_when_these_change()
    {
        await using var store = await new Store { KeepFolder = true }.Started();
        await store.DisposeAsync();
        Change(store.Folder, "DROP INDEX ix_sample_name; CREATE INDEX ix_sample_name ON sample (version); CREATE INDEX ix_sample_gone ON sample (version)");
        await using var again = await new Store(folder: store.Folder).Started();
        var indexes = await again.Get<SqliteStore>().Read(link => link.Text("SELECT group_concat(name || ' ' || sql, ';') FROM sqlite_schema WHERE type='index' AND tbl_name='sample'"), Stop);
        indexes.ShouldNotBeNull().ShouldNotContain("ix_sample_gone");
        indexes.ShouldContain("""CREATE INDEX "ix_sample_name" ON "sample" (json_extract(body,'$.name'), id)""");
    }

    [Fact]
    public async Task New_properties_are_filled_in_so_that_filters_find_their_defaults()
    {
        await using var store = await new Store { KeepFolder = true }.Started();
        await store.Documents<Sample>().Insert(Sample.Of("u1", "old"), Stop);
        await store.DisposeAsync();
        Change(store.Folder, "UPDATE sample SET body=json_remove(body, '$.count', '$.tags', '$.mood', '$.note'); UPDATE jams_type SET fields=replace(replace(replace(fields, ' count', ''), ' tags', ''), ' mood ', ' ') WHERE name='sample'");
        await using var again = await new Store(folder: store.Folder).Started();
        var samples = again.Documents<Sample>();
        (await samples.Count(x => x.Count < 1 && x.Mood == Mood.Calm && x.Note == null && !x.Tags.Any(), Stop)).ShouldBe(1);
        (await samples.Find(new Query<Sample>(_ => true), Stop)).ShouldHaveSingleItem().Name.ShouldBe("old");
    }

    private static void Change(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "jams.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
