using System.Diagnostics;
using System.Globalization;

namespace Jams.MailBench;

/// <summary>Prints one line a measurement.</summary>
internal static class Figures
{
    public static async Task Measure(string what, int mails, Func<Task> work)
    {
        var (from, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        await work();
        var (took, used) = (Stopwatch.GetElapsedTime(from), Process.GetCurrentProcess().TotalProcessorTime - cpu);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {mails} mails in {took.TotalSeconds:F1} s = {mails / took.TotalSeconds:F0} mails/s ({used.TotalMilliseconds / mails:F2} ms of processor a mail)"));
    }
}
