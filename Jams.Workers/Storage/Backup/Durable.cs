using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Jams.Workers.Storage.Backup;

/// <summary>Files that must be on the disk when we say they are. Straight to the system's calls, because the runtime's flush has hidden errors of fsync.</summary>
internal static class Durable
{
    /// <summary>Puts the finished file in the place of <paramref name="target"/>: afterwards there is either the old one or the new one, whole.</summary>
    public static void Replace(string finished, string target)
    {
        Sync(finished, writable: true);
        File.Move(finished, target, overwrite: true);
        Sync(Path.GetDirectoryName(Path.GetFullPath(target))!, writable: false);
    }

    /// <summary>A second name for the file, so that the first can be replaced while the content stays; a copy where the disk knows no such names.</summary>
    public static void Keep(string file, string asWell)
    {
        if (OperatingSystem.IsWindows() || link(Name(file), Name(asWell)) != 0)
            File.Copy(file, asWell);
    }

    private static void Sync(string path, bool writable)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = open(Name(path), writable ? 2 : 0);
        if (descriptor < 0)
            throw Error(path);
        try
        {
            if (fsync(descriptor) != 0)
                throw Error(path);
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    /// <summary>As the system takes names: UTF-8, ended by a zero.</summary>
    private static byte[] Name(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static IOException Error(string path)
    {
        var cause = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"{path} could not be written to the disk: {cause.Message}", cause.NativeErrorCode);
    }

#pragma warning disable IDE1006, SYSLIB1054 // The system's own names; four plain calls need no generated marshalling.
    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int descriptor);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int descriptor);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(byte[] existing, byte[] made);
#pragma warning restore IDE1006, SYSLIB1054
}
