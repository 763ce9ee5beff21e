using Jams.Domain.Storage;

namespace Jams.Workers.Storage;

/// <summary>Where things are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>JAMS_DATA: the folder of the embedded database and of the master key file.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>JAMS_MONGO: a mongodb:// connection string; when set, documents and files are kept there.</summary>
    public string? MongoConnection { get; set; }

    /// <summary>JAMS_MASTER_KEY: 32 bytes in base64; when empty, the file master.key in the data folder is used.</summary>
    public string? MasterKey { get; set; }

    /// <summary>JAMS_MASTER_KEY_PREVIOUS: master keys before the current one, separated by commas; needed for one start after a change.</summary>
    public string? PreviousMasterKeys { get; set; }

    /// <summary>The server holds its data folder alone; command-line verbs may work beside it.</summary>
    public bool Exclusive { get; set; }

    /// <summary>What is stored; every document type of Domain unless a test says otherwise.</summary>
    internal IReadOnlyList<Type> DocumentTypes { get; set; } = typeof(Document).Assembly.GetTypes();
}
