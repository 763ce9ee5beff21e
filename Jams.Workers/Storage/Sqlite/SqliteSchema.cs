using System.Globalization;

namespace Jams.Workers.Storage.Sqlite;

/// <summary>Tables and indexes, made and changed at start to what the document types say.</summary>
internal static class SqliteSchema
{
    /// <summary>"JAMS", in the file's header (PRAGMA application_id).</summary>
    public const long Application = 0x4A414D53;

    /// <summary>Of the tables' layout, not of the documents in them.</summary>
    public const long Format = 1;

    public static void MustBeOurs(SqliteLink link, string file)
    {
        if (link.Number("PRAGMA application_id") != Application)
            throw new StorageUnavailable($"The file {file} is a database of another program. It was left as it is. Move it away, or give JAMS another folder with JAMS_DATA.");
        if (link.Number("PRAGMA user_version") > Format)
            throw new StorageUnavailable($"The database {file} was written by a newer JAMS. It was left as it is. Start the newer JAMS, or restore a backup made by this one.");
    }

    public static void Ensure(SqliteLink link, IReadOnlyList<StoredType> types) => link.InTransaction(() =>
    {
        Mark(link, "application_id", Application);
        Mark(link, "user_version", Format);
        foreach (var type in types)
            link.Execute($"""CREATE TABLE IF NOT EXISTS "{type.Name}" (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, body TEXT NOT NULL) STRICT""");
        link.Execute("CREATE TABLE IF NOT EXISTS jams_chunk (key INTEGER PRIMARY KEY, file TEXT NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (file, number)) STRICT");
        link.Execute("CREATE TABLE IF NOT EXISTS jams_type (name TEXT PRIMARY KEY, fields TEXT NOT NULL) STRICT");
        EnsureIndexes(link, types);
        foreach (var type in types)
            FillNewFields(link, type);
    });

    /// <summary>Written only when it changes: a start that changes nothing leaves the file as it is.</summary>
    private static void Mark(SqliteLink link, string pragma, long value)
    {
        if (link.Number($"PRAGMA {pragma}") != value)
            link.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA {pragma}={value}"));
    }

    private static void EnsureIndexes(SqliteLink link, IReadOnlyList<StoredType> types)
    {
        var tables = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var wanted = types.SelectMany(type => type.Indexes).ToDictionary(index => index.Name, Definition);
        var present = new Dictionary<string, string>();
        link.Each("SELECT name, sql, tbl_name FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL", [], row =>
        {
            if (tables.Contains(row.Text(2)))
                present[row.Text(0)] = row.Text(1);
        });
        foreach (var (name, sql) in present)
            if (wanted.GetValueOrDefault(name) != sql)
                link.Execute($"DROP INDEX \"{name}\"");
        foreach (var (name, sql) in wanted)
            if (present.GetValueOrDefault(name) != sql)
                link.Execute(sql);
    }

    private static string Definition(StoredIndex index)
    {
        var columns = index.Fields.Select(field => FilterSql.Column(field)).ToList();
        return index.Unique
            ? $"""CREATE UNIQUE INDEX "{index.Name}" ON "{index.Type}" ({string.Join(", ", columns)}) WHERE {string.Join(" AND ", columns.Select(column => column + " IS NOT NULL"))}"""
            : $"""CREATE INDEX "{index.Name}" ON "{index.Type}" ({string.Join(", ", columns.Append("id"))})""";
    }

    /// <summary>A property that a type has gained since the last start is written into the documents before it, so that filters find what reading gives.</summary>
    private static void FillNewFields(SqliteLink link, StoredType type)
    {
        var fields = type.Defaults();
        var before = link.Text("SELECT fields FROM jams_type WHERE name=?", type.Name);
        if (before is not null)
            foreach (var (name, value) in fields.Where(field => !before.Split(' ').Contains(field.Key)))
                link.Execute($"""UPDATE "{type.Name}" SET body=json_set(body, '$.{name}', json(?)) WHERE json_type(body, '$.{name}') IS NULL""", value.ToJsonString(JsonShape.Values));
        var now = string.Join(' ', fields.Keys.Order(StringComparer.Ordinal));
        if (before != now)
            link.Execute("INSERT INTO jams_type(name, fields) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET fields=?2", type.Name, now);
    }
}
