using System.Runtime.CompilerServices;
using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Tests.Applications.Capture;

internal static class Pasted
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static string File(string name, [CallerFilePath] string here = "") =>
        System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "fixtures", "postings", name));

    public static CapturedPosting Read(string text) => ReadPosting.Run(text, Today).Value;

    public static CapturedPosting ReadFile(string name) => Read(File(name));
}
