using Jams.Domain;

namespace Jams.Workers.Storage.Backup;

/// <summary>What became of a backup or a copy: where it is, its bytes, how many documents and, among them, files.</summary>
public sealed record BackupReceipt(string File, long Size, long Documents, long Files)
{
    /// <summary>To be told with every backup: it is worthless without the key.</summary>
    public const string Reminder = "The master key is not in the backup. Keep the file master.key (or the value of JAMS_MASTER_KEY) in another place: without it, what is sealed cannot be read.";
}

/// <summary>What can be expected to go wrong with backups and copies.</summary>
public static class BackupFailures
{
    public static Failure Foreign(string file) => Failure.Invalid("{0} is not a backup made by JAMS. Nothing was changed.", file);

    public static Failure Damaged(string file) => Failure.Invalid("The backup {0} is damaged or was cut off. Nothing was changed. Use another backup.", file);

    public static Failure Newer(string file) => Failure.Invalid("The backup {0} was made by a newer JAMS. Nothing was changed. Restore it with that version.", file);

    public static Failure Missing(string file) => Failure.Invalid("There is no file {0}. Nothing was changed.", file);

    public static Failure OtherKey(string file) => Failure.Invalid(
        "The backup {0} was sealed under another master key than the one here. Nothing was changed. Set JAMS_MASTER_KEY to the key of that time, or put its master.key into the data folder.", file);

    public static Failure InTheWay(string file) => Failure.Invalid("{0} exists and is not a backup made by JAMS. Nothing was changed. Choose another name.", file);

    public static Failure Unwritable(string file, string why) => Failure.Invalid("The backup {0} cannot be written: {1} Nothing was changed.", file, why);

    public static Failure NotEmpty(string store) => Failure.Invalid("{0} is not empty. Nothing was changed. Copy into an empty store.", store);

    public static Failure NoStore(string store) => Failure.Invalid("There is no database in {0}. Nothing was changed.", store);

    public static Failure Differs(string type) => Failure.Conflict("The copy of {0} differs from what was read. The target was emptied again; the source is as it was.", type);
}
