using System.Globalization;

namespace Jams.Web.Mail;

/// <summary>Sizes of files as people read them.</summary>
public static class Sizes
{
    /// <summary>"812 B", "34 kB", "2.1 MB".</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1_000 => bytes.ToString(CultureInfo.CurrentCulture) + " B",
        < 1_000_000 => (bytes / 1_000.0).ToString("N0", CultureInfo.CurrentCulture) + " kB",
        _ => (bytes / 1_000_000.0).ToString("N1", CultureInfo.CurrentCulture) + " MB",
    };
}
