namespace Jams.Workers.Storage;

/// <summary>
/// Who works in the data folder. The server holds it against other servers; a restore needs it alone; command-line verbs may work beside the server.
/// The locks are the operating system's (flock) and end with the process, however it ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream[] _held;

    private FolderLock(params FileStream[] held) => _held = held;

    /// <summary>Against other servers and against a restore.</summary>
    public static FolderLock ForServer(string folder)
    {
        var used = ForVerb(folder);
        try
        {
            return new FolderLock([.. used._held, Take(folder, "server.lock", FileShare.None, $"Another JAMS server uses the data folder {Path.GetFullPath(folder)}. Stop it first, or give this one another folder with JAMS_DATA.")]);
        }
        catch
        {
            used.Dispose();
            throw;
        }
    }

    /// <summary>Against a restore only.</summary>
    public static FolderLock ForVerb(string folder) =>
        new(Take(folder, "use.lock", FileShare.Read, $"The data folder {Path.GetFullPath(folder)} is being restored. Wait until that is done."));

    /// <summary>Against everybody.</summary>
    public static FolderLock Alone(string folder) =>
        new(Take(folder, "use.lock", FileShare.None, $"JAMS is running with the data folder {Path.GetFullPath(folder)}. Nothing was changed. Stop it first."));

    public void Dispose()
    {
        foreach (var file in _held)
            file.Dispose();
    }

    private static FileStream Take(string folder, string name, FileShare share, string taken)
    {
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(path))
                File.Open(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable(IsFull(fault)
                ? $"The disk of the data folder {Path.GetFullPath(folder)} is full. Free some space and start again."
                : $"The data folder {Path.GetFullPath(folder)} cannot be written: {fault.Message} Give JAMS a folder that belongs to its user, with JAMS_DATA.", fault);
        }
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, share);
        }
        catch (IOException fault)
        {
            throw new StorageUnavailable(taken, fault);
        }
    }

    /// <summary>ENOSPC, or ERROR_DISK_FULL on Windows.</summary>
    public static bool IsFull(Exception fault) => fault.HResult is 28 or unchecked((int)0x80070070);
}
