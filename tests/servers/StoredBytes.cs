using System.Diagnostics;

namespace Jams.Tests.Servers;

/// <summary>
/// All bytes in the data folder of a server that runs in this process, for looking whether something can be read in them. Another process reads the files: whoever closes a file in a process gives back
/// all POSIX locks that process has on it, those of SQLite included, and then a checkpoint cuts the journal off under a reader's feet ("disk I/O error", SQLITE_IOERR_SHORT_READ).
/// </summary>
internal static class StoredBytes
{
    public static async Task<IReadOnlyDictionary<string, byte[]>> In(string folder, CancellationToken stop = default)
    {
        var copy = Directory.CreateTempSubdirectory("jams-copy-").FullName;
        try
        {
            // The locks of the folder are held for ever, and empty.
            using var copying = Process.Start("find", [folder, "-type", "f", "!", "-name", "*.lock", "-exec", "cp", "--parents", "-t", copy, "{}", "+"]);
            await copying.WaitForExitAsync(stop);
            var files = Directory.GetFiles(copy, "*", SearchOption.AllDirectories);
            if (copying.ExitCode != 0 || files.Length == 0)
                throw new InvalidOperationException($"The files of {folder} could not be copied.");
            return files.ToDictionary(file => file[copy.Length..], File.ReadAllBytes);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
